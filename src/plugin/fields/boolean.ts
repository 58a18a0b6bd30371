import { ownKey, type FieldType } from './field-type.js';

/** True, false or not set. */
export const boolean = {
  type: 'BOOLEAN',
  keys: ownKey,
  filter: 'boolean',
  cannotConnect: true,
} as const satisfies FieldType;
