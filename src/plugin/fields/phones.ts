import { limitNote } from './limit-note.js';
import { ownKey, type FieldType } from './field-type.js';

/** A primary phone number and further ones. */
export const phones = {
  type: 'PHONES',
  keys: ownKey,
  validator: { parts: { additionalPhones: 'phoneList' }, check: 'agreeingPhones' },
  note: limitNote,
} as const satisfies FieldType;
