import { ownKey, type FieldType } from './field-type.js';

/** Who did it: a member, an integration, the system. */
export const actor = {
  type: 'ACTOR',
  keys: ownKey,
  takesNull: true,
  partSamples: { source: { option: 'API' }, workspaceMemberId: 'none' },
} as const satisfies FieldType;
