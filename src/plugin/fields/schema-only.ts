import { ownKey, type FieldType } from './field-type.js';

/** A field that the schema has and the metadata does not know (core types of 1.x): typed from the schema alone. */
export const schemaOnly = { type: 'SCHEMA_ONLY', keys: ownKey } as const satisfies FieldType;
