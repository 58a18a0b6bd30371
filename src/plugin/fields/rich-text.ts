import { ownKey, type FieldType } from './field-type.js';

/** Formatted text, as editor blocks (JSON text) and as Markdown; a plain text before 2.x. */
export const richText = {
  type: 'RICH_TEXT',
  keys: ownKey,
  parts: { blocknote: { validator: 'blocks' } },
  refusesNull: true,
  emptiedBy: 'markdown',
} as const satisfies FieldType;
