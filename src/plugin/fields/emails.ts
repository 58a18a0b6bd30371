import { limitNote } from './limit-note.js';
import { ownKey, type FieldType } from './field-type.js';

/** A primary email address and further ones. */
export const emails = {
  type: 'EMAILS',
  keys: ownKey,
  parts: { primaryEmail: { kind: 'email' }, additionalEmails: { kind: 'emailList', items: 'string' } },
  primary: 'primaryEmail',
  note: limitNote,
} as const satisfies FieldType;
