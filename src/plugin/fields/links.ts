import { limitNote } from './limit-note.js';
import { ownKey, type FieldType } from './field-type.js';

/** A primary link and further ones. */
export const links = {
  type: 'LINKS',
  keys: ownKey,
  parts: {
    primaryLinkLabel: { keptAs: 'linkLabel' },
    primaryLinkUrl: { validator: 'url', keptAs: 'url' },
    secondaryLinks: { validator: 'linkList', items: { label: 'text', url: 'text' }, keptAs: 'links' },
    url: { validator: 'url' },
  },
  primary: 'primaryLinkUrl',
  note: limitNote,
} as const satisfies FieldType;
