import { ownKey, type FieldType } from './field-type.js';

/** Who did it: a member, an integration, the system. */
export const actor = { type: 'ACTOR', keys: ownKey, takesNull: true } as const satisfies FieldType;
