import { ownKey, type FieldType } from './field-type.js';

/** One of its options; compared by their order. */
export const select = { type: 'SELECT', keys: ownKey, filter: 'select' } as const satisfies FieldType;
