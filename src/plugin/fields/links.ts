import { limitNote } from './limit-note.js';
import { ownKey, type FieldType } from './field-type.js';

/** A primary link and further ones. */
export const links = {
  type: 'LINKS',
  keys: ownKey,
  parts: {
    primaryLinkUrl: { validator: 'url' },
    secondaryLinks: { validator: 'linkList', items: { label: 'text', url: 'text' } },
    url: { validator: 'url' },
  },
  primary: 'primaryLinkUrl',
  note: limitNote,
} as const satisfies FieldType;
