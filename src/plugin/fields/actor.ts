import { ownKey, type FieldType } from './field-type.js';

/** Who did it. Its sub-fields' nullability differs between two starts of one server. */
export const actor = { type: 'ACTOR', keys: ownKey, hasUnstableNullability: true } as const satisfies FieldType;
