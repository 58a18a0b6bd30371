import { ownKey, type FieldType } from './field-type.js';

/** An exact decimal: the server passes Postgres numeric through, so it reads as text. */
export const numeric = {
  type: 'NUMERIC',
  keys: ownKey,
  filter: 'bigNumber',
  read: { BigFloat: 'decimal' },
  write: { BigFloat: 'decimal' },
  validator: 'numeric',
  note: () => 'Exact decimal; may come as text.',
} as const satisfies FieldType;
