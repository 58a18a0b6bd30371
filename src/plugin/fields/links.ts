import { limitNote } from './limit-note.js';
import { ownKey, type FieldType, type NotedField } from './field-type.js';

const isDomain = ({ settings }: NotedField): boolean => settings['type'] === 'domain';

const DOMAIN_NOTE = 'Kept as bare hosts in lower case, such as `example.com`.';

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
  isDomain,
  note: (field) => [isDomain(field) ? DOMAIN_NOTE : '', limitNote(field)].filter(Boolean).join(' '),
} as const satisfies FieldType;
