import { ownKey, type FieldType } from './field-type.js';
import { richText } from './rich-text.js';

/** What RICH_TEXT of 2.x was called in 1.x. */
export const richTextV2 = {
  type: 'RICH_TEXT_V2',
  keys: ownKey,
  parts: richText.parts,
  emptiedBy: richText.emptiedBy,
} as const satisfies FieldType;
