import { ownKey, type FieldType } from './field-type.js';

/** An id. The server takes RFC 4122 values only (nil, max and version 0 are refused). */
export const uuid = { type: 'UUID', keys: ownKey, filter: 'uuid' } as const satisfies FieldType;
