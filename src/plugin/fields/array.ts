import { limitNote } from './limit-note.js';
import { ownKey, type FieldType } from './field-type.js';

/** A list of texts. The server stores an empty list as null and reads null back as `[]`. */
export const array = {
  type: 'ARRAY',
  keys: ownKey,
  filter: 'array',
  note: limitNote,
  cannotConnect: true,
} as const satisfies FieldType;
