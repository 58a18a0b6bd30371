import { identifier } from './identifier.js';
import type { RawField, RawObject } from './raw.js';

/** The fields of an object as 0.50 tells them: the id column of each many-to-one relation is a field of its own. */
export const withForeignKeys = ({ fieldsList }: RawObject): readonly RawField[] =>
  fieldsList.flatMap((field) => (field.relation?.type === 'MANY_TO_ONE' ? [field, foreignKey(field)] : [field]));

const foreignKey = (field: RawField): RawField => ({
  ...field,
  id: identifier(`${field.id}/foreign key`),
  type: 'UUID',
  name: `${field.name}Id`,
  label: `${field.label} id (foreign key)`,
  isSystem: true,
  relation: null,
  settings: { isForeignKey: true },
});
