import { ownKey, type FieldType } from './field-type.js';

/** One of its options, `RATING_1` to `RATING_5`; compared by their order. */
export const rating = { type: 'RATING', keys: ownKey, filter: 'select' } as const satisfies FieldType;
