/** A label of a host name. */
const LABEL = '[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}])?';
const HOST = `(?:${LABEL}\\.)+\\p{L}{2,}(?![\\p{L}\\p{N}_])(?::\\d+)?`;
const PATH = '[/?#][^\\s<>"]*';

/** Text that is skipped: tags, entities, schemes of addresses. */
const SKIPPED = /<\/?[a-z][^<>]*>|&(?:#\d+|[a-z]+);|[a-z]+:\/\//iuy;

/** A form of words, and the lexemes that the database makes of one. */
interface Form {
  readonly pattern: RegExp;
  readonly lexemes: (match: RegExpExecArray) => readonly string[];
}

const itself = ([text]: RegExpExecArray): readonly string[] => [text];

/** The forms of words that the database's parser tells apart, the more special first. */
const FORMS: readonly Form[] = [
  { pattern: new RegExp(`[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*@${HOST}`, 'uy'), lexemes: itself },
  {
    // an address with a path is kept as a whole, as its host and as its path
    pattern: new RegExp(`(${HOST})(${PATH})?`, 'uy'),
    lexemes: ([text, host = '', path]) => (path === undefined ? [text] : path === '/' ? [host] : [text, host, path]),
  },
  { pattern: /[+-]?\d+(?:\.\d+)?e[+-]?\d+(?![\p{L}\p{N}])/iuy, lexemes: itself },
  { pattern: /\d+(?:\.\d+){2,}(?![\p{L}\p{N}])/uy, lexemes: itself },
  { pattern: /[+-]?\d+\.\d+(?![\p{L}\p{N}_])/uy, lexemes: itself },
  { pattern: /(?:\/[\p{L}\p{N}_.-]+)+|[\p{L}\p{N}_-]+(?:[./][\p{L}\p{N}_-]+)+/uy, lexemes: itself },
  {
    // a compound is kept as a whole and by its parts
    pattern: /\p{L}[\p{L}\p{N}]*(?:-\p{L}[\p{L}\p{N}]*)+/uy,
    lexemes: ([text]) => [text, ...text.split('-')],
  },
  { pattern: /[+-]?\d+(?![\p{L}\p{N}])/uy, lexemes: itself },
  { pattern: /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/uy, lexemes: itself },
];

/** As much of a text as is looked at: enough for any label. */
const LONGEST = 10_000;

/** The lexemes of a text in their order, in lower case; each takes the position after the one before. */
export function lexemesOf(text: string): readonly string[] {
  const found: string[] = [];
  const searched = text.slice(0, LONGEST);
  let at = 0;
  while (at < searched.length) {
    // no form begins with it, and it stands before every word
    if (searched[at] === ' ') {
      at += 1;
      continue;
    }
    SKIPPED.lastIndex = at;
    const skipped = SKIPPED.exec(searched);
    if (skipped !== null) {
      at += skipped[0].length;
      continue;
    }
    const word = wordAt(searched, at);
    found.push(...word.lexemes);
    at += word.length;
  }
  return found.map((lexeme) => lexeme.toLowerCase());
}

function wordAt(text: string, at: number): { readonly lexemes: readonly string[]; readonly length: number } {
  for (const { pattern, lexemes } of FORMS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { lexemes: lexemes(match), length: match[0].length };
  }
  return { lexemes: [], length: 1 };
}
