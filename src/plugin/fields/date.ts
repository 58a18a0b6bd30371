import { ownKey, type FieldType } from './field-type.js';

/** A day. Before 2.x it is a timestamp at midnight UTC. */
export const date = {
  type: 'DATE',
  keys: ownKey,
  filter: 'date',
  note: () => 'Date: YYYY-MM-DD.',
} as const satisfies FieldType;
