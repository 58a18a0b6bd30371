import { ownKey, type FieldType } from './field-type.js';

/** First and last name. */
export const fullName = { type: 'FULL_NAME', keys: ownKey } as const satisfies FieldType;
