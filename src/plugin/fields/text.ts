import { ownKey, type FieldType } from './field-type.js';

/** Text. `""` and null are one value to the server: both read back as `""`. */
export const text = { type: 'TEXT', keys: ownKey, filter: 'text' } as const satisfies FieldType;
