import { limitNote } from './limit-note.js';
import { ownKey, type FieldType } from './field-type.js';

/** A primary link and further ones. */
export const links = {
  type: 'LINKS',
  keys: ownKey,
  parts: {
    primaryLinkUrl: { kind: 'url' },
    secondaryLinks: { kind: 'linkList', items: '{ label?: string | null; url?: string | null }' },
    url: { kind: 'url' },
  },
  primary: 'primaryLinkUrl',
  note: limitNote,
} as const satisfies FieldType;
