import type { ServerField } from '../../twenty/server-metadata.js';
import { ownKey, toManyKeys, toOneKeys, type FieldType } from './field-type.js';

/** Many-to-one gives a join id and a record, one-to-many a list. */
export const relation = {
  type: 'RELATION',
  keys: (field: ServerField) => {
    const relationType = field.relation?.type ?? field.settings?.['relationType'];
    if (relationType === 'MANY_TO_ONE' || relationType === 'ONE_TO_ONE') {
      return toOneKeys({ joinId: joinColumn(field) ?? `${field.name}Id`, relation: field.name });
    }
    return relationType === 'ONE_TO_MANY' ? toManyKeys([field.name]) : ownKey(field);
  },
} as const satisfies FieldType;

/** The join id's key, where the metadata names it. */
export function joinColumn(field: ServerField): string | undefined {
  const name = field.settings?.['joinColumnName'];
  return typeof name === 'string' ? name : undefined;
}
