import { ownKey, type FieldType } from './field-type.js';

/** The search index of a record: large, refuses writes, and a 2.21 server refuses the one operator that its schema lists. */
export const tsVector = {
  type: 'TS_VECTOR',
  keys: ownKey,
  filter: 'none',
  validator: 'searchVector',
  note: () => 'Search index: selected only on request.',
  isOnRequest: true,
  isReadOnly: true,
} as const satisfies FieldType;
