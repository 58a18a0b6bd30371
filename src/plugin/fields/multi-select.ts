import { ownKey, type FieldType } from './field-type.js';

/** Any of its options. The server stores an empty list as null and reads null back as `[]`. */
export const multiSelect = {
  type: 'MULTI_SELECT',
  keys: ownKey,
  filter: 'multiSelect',
  cannotConnect: true,
} as const satisfies FieldType;
