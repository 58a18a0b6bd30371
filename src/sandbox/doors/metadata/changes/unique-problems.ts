import { compositeTypeOf } from '../../../fields/registry.js';
import type { CreateFieldInput } from './inputs.js';
import { invalidField } from './validation-failure.js';
import type { Problem } from './validation-failure.js';

/** What is wrong with a field that is to be unique: its type has no unique index, or every record begins alike. */
export function uniqueProblems({ name, type, isUnique, defaultValue }: CreateFieldInput): readonly Problem[] {
  if (isUnique !== true) return [];
  if (type === 'FILES') return [invalidField({ message: 'Files field is not supported for unique fields' })];
  const message = `Unique index cannot be created for field ${name} of type ${type}`;
  const composite = compositeTypeOf(type);
  const beginsAlike = composite === undefined && defaultValue !== undefined && defaultValue !== null;
  return [
    ...(beginsAlike ? [{ code: 'INDEX_FIELD_INVALID_DEFAULT_VALUE', message, userFriendlyMessage: message }] : []),
    ...(composite?.uniqueParts.length === 0
      ? [{ code: 'INDEX_FIELD_INVALID_TYPE_FOR_UNIQUE', message, userFriendlyMessage: message }]
      : []),
  ];
}
