import { limitNote } from './limit-note.js';
import { ownKey, type FieldType } from './field-type.js';

/** Uploaded files; `url` is signed by the read path and is no part of what is stored. */
export const files = {
  type: 'FILES',
  keys: ownKey,
  filter: 'rawJson',
  takesNull: true,
  note: limitNote,
} as const satisfies FieldType;
