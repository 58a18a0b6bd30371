import { limitNote } from './limit-note.js';
import { ownKey, type FieldType } from './field-type.js';

/** A primary phone number and further ones. */
export const phones = {
  type: 'PHONES',
  keys: ownKey,
  parts: {
    primaryPhoneNumber: { keptAs: 'phone' },
    additionalPhones: {
      keptAs: 'phones',
      validator: 'phoneList',
      items: { callingCode: 'text', countryCode: 'text', number: 'text' },
    },
  },
  compositeValidator: 'phones',
  note: limitNote,
} as const satisfies FieldType;
