import { ownKey, type FieldType } from './field-type.js';

/** An amount in millionths of its currency. */
export const currency = {
  type: 'CURRENCY',
  keys: ownKey,
  parts: { amountMicros: { validator: 'micros', keptAs: 'whole' } },
  note: () => '`amountMicros`: 1,000,000 is one unit of the currency.',
} as const satisfies FieldType;
