import { ownKey, type FieldType } from './field-type.js';

/** Where the record stands in its list. */
export const position = {
  type: 'POSITION',
  keys: ownKey,
  filter: 'number',
  note: () => 'Order in lists; writes also take `first` and `last`.',
} as const satisfies FieldType;
