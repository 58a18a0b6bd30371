import { ownKey, type FieldType } from './field-type.js';

/** A type that this version does not know: its values are `unknown`, and generating says so. */
export const unknown = {
  type: 'UNKNOWN',
  keys: ownKey,
  validator: 'unknown',
  isOpaque: true,
} as const satisfies FieldType;
