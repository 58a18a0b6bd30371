import { limitNote } from './limit-note.js';
import { ownKey, type FieldType } from './field-type.js';

/** A primary email address and further ones. */
export const emails = {
  type: 'EMAILS',
  keys: ownKey,
  parts: {
    primaryEmail: { validator: 'email', isLowerCase: true },
    additionalEmails: { validator: 'emailList', items: 'text', isLowerCase: true },
  },
  primary: 'primaryEmail',
  note: limitNote,
} as const satisfies FieldType;
