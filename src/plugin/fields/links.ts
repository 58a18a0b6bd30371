import { limitNote } from './limit-note.js';
import { ownKey, type FieldType } from './field-type.js';

/** A primary link and further ones. */
export const links = { type: 'LINKS', keys: ownKey, note: limitNote } as const satisfies FieldType;
