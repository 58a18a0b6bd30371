import { ownKey, type FieldType } from './field-type.js';

/** Any JSON value. */
export const rawJson = {
  type: 'RAW_JSON',
  keys: ownKey,
  filter: 'rawJson',
  cannotConnect: true,
} as const satisfies FieldType;
