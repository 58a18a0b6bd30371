import { compositeTypeOf } from '../../../fields/registry.js';
import type { CreateFieldInput } from './inputs.js';
import type { Problem } from './validation-failure.js';

/** What is wrong with a field that is to be unique: its type has no unique index, or every record begins alike. */
export function uniqueProblems({ name, type, isUnique, defaultValue }: CreateFieldInput): readonly Problem[] {
  if (isUnique !== true) return [];
  const message = `Unique index cannot be created for field ${name} of type ${type}`;
  const noDefault = `${type} fields cannot have a default value.`;
  const notUnique = `${type} fields cannot be unique.`;
  const composite = compositeTypeOf(type);
  const beginsAlike = composite === undefined && defaultValue !== undefined && defaultValue !== null;
  return [
    ...(beginsAlike ? [{ code: 'INDEX_FIELD_INVALID_DEFAULT_VALUE', message, userFriendlyMessage: noDefault }] : []),
    ...(composite?.uniqueParts.length === 0
      ? [{ code: 'INDEX_FIELD_INVALID_TYPE_FOR_UNIQUE', message, userFriendlyMessage: notUnique }]
      : []),
  ];
}
