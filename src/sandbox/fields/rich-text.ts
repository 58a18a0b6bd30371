import { parseUrl } from '../../twenty/parse-url.js';
import { createHash } from 'node:crypto';
import { serverCrash } from '../errors.js';
import { composite, textOfParts } from './composite-type.js';
import type { CompositeType, StoredParts } from './composite-type.js';
import { wrongValue } from './scalar-type.js';
import type { Place, ScalarType } from './scalar-type.js';
import { textType, writeText } from './text.js';

/** What a text of JSON holds; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseBlocks(text: string): readonly unknown[] | null {
  const blocks = parsed(text);
  return Array.isArray(blocks) ? blocks : null;
}

const ADDRESSES = /"(?:url|href)"\s*:\s*"([^"]*)"/gi;
const SAFE_SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

/** Whether a block leads to something that is no page, mail, phone or path, such as `javascript:`. */
const isDangerous = (text: string): boolean =>
  [...text.matchAll(ADDRESSES)].some(([, address = '']) => {
    const url = address.trim();
    if (url === '' || /^\/(?!\/)/.test(url)) return false;
    return !SAFE_SCHEMES.includes(parseUrl(url)?.protocol ?? '');
  });

/** Why a text is no document of blocks; undefined if it is one. */
function flawOf(text: string): string | undefined {
  if (parsed(text) === undefined) return 'must contain valid JSON';
  return parseBlocks(text) === null ? 'must be a JSON array of blocks' : undefined;
}

/** A JSON array of blocks as text; unlike other text it stays null when read, and the empty text is not null. */
const blocknoteType: ScalarType = {
  ...textType,
  write: (value: unknown, place: Place) => {
    const text = writeText(value, place);
    if (text === null) return text;
    const flaw = flawOf(text);
    if (flaw !== undefined) {
      throw wrongValue({
        place,
        message: `Invalid blocknote value for field "${place.path}" - ${flaw}`,
        userFriendlyMessage: 'Invalid value for rich text.',
      });
    }
    if (!isDangerous(text)) return text;
    throw wrongValue({
      place,
      message: `Dangerous URL protocol in blocknote content for field "${place.path}"`,
      userFriendlyMessage: 'Content contains a URL with a dangerous protocol.',
    });
  },
  read: (stored) => stored,
  emptyForm: 'none',
};

const idOf = (text: string, index: number): string => {
  const hex = createHash('sha256').update(`${index}:${text}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Each paragraph of the markdown as a block of plain text. */
function blocksOf(markdown: string): string {
  const props = { backgroundColor: 'default', textColor: 'default', textAlignment: 'left' };
  const blocks = markdown.split(/\n{2,}/).map((text, index) => ({
    id: idOf(text, index),
    type: 'paragraph',
    props,
    content: [{ type: 'text', text, styles: {} }],
    children: [],
  }));
  return JSON.stringify(blocks);
}

const textsIn = (block: unknown): string =>
  [...JSON.stringify(block).matchAll(/"text":("(?:[^"\\]|\\.)*")/g)]
    .map(([, text = '""']) => String(JSON.parse(text)))
    .join('');

/** Either form fills in the other; only plain text is converted. */
function fillIn(parts: StoredParts): StoredParts {
  const { blocknote, markdown } = parts;
  if (typeof markdown === 'string' && typeof blocknote !== 'string') return { markdown, blocknote: blocksOf(markdown) };
  if (typeof blocknote === 'string' && typeof markdown !== 'string') {
    const text = (parseBlocks(blocknote) ?? []).map(textsIn).join('\n\n');
    return { blocknote, markdown: text === '' ? null : text };
  }
  return parts;
}

/** RICH_TEXT: null as a whole crashes a 2.21 server, and does so here. */
export const richTextType: CompositeType = composite({
  typeName: 'RichText',
  label: 'rich text',
  quotesParts: true,
  parts: { blocknote: blocknoteType, markdown: textType },
  normalise: fillIn,
  searchText: textOfParts('markdown'),
  refuseNull: () => serverCrash("Cannot read properties of null (reading 'blocknote')"),
});
