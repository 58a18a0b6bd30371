import { limitNote } from './limit-note.js';
import { ownKey, type FieldType } from './field-type.js';

/** A primary link and further ones. */
export const links = {
  type: 'LINKS',
  keys: ownKey,
  validator: { parts: { primaryLinkUrl: 'url', secondaryLinks: 'linkList', url: 'url' }, primary: 'primaryLinkUrl' },
  note: limitNote,
} as const satisfies FieldType;
