/** A word, number, text or sign of a GraphQL document. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'sign' | 'end';
  /** As it is written; of a text, what it says. */
  readonly value: string;
  /** Where it begins. */
  readonly offset: number;
}

/** The error for a place of a document that cannot be read. */
export type Fail = (expected: string, offset: number) => Error;

// What is between tokens, commas included; then each kind of token.
const BLANK = /(?:[\t\n\r ,\uFEFF]|#[^\n\r]*)*/y;
const KINDS: readonly (readonly [kind: Token['kind'], pattern: RegExp])[] = [
  ['name', /[_A-Za-z]\w*/y],
  ['number', /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y],
  ['string', /"""(?:\\"""|(?!""")[^])*"""|"(?:\\.|[^"\\\n\r])*"/y],
  ['sign', /\.\.\.|[!$():=@[\]{}]/y],
];

/** The tokens of a document, the last of which is its end. */
export function tokensOf(text: string, fail: Fail): readonly Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = offset;
    return pattern.exec(text)?.[0];
  };
  for (;;) {
    offset += match(BLANK)?.length ?? 0;
    if (offset === text.length) return [...tokens, { kind: 'end', value: 'the end', offset }];
    const found = KINDS.map(([kind, pattern]) => ({ kind, written: match(pattern) })).find(({ written }) => written);
    if (!found?.written) throw fail('a name, value or sign', offset);
    const { kind, written } = found;
    tokens.push({ kind, value: kind === 'string' ? textOf(written, () => fail('a text', offset)) : written, offset });
    offset += written.length;
  }
}

function textOf(written: string, invalid: () => Error): string {
  if (written.startsWith('"""')) return withoutIndent(written.slice(3, -3).replace(/\\"""/g, '"""'));
  // JSON escapes as GraphQL does, but for tabs, which GraphQL takes as they are, and code points.
  const json = written
    .replace(/\t/g, '\\t')
    .replace(/\\(?:u\{([\da-fA-F]{1,6})\}|[^])/g, (escape, codePoint?: string) =>
      codePoint && parseInt(codePoint, 16) <= 0x10ffff
        ? JSON.stringify(String.fromCodePoint(parseInt(codePoint, 16))).slice(1, -1)
        : escape,
    );
  try {
    return String(JSON.parse(json));
  } catch {
    throw invalid();
  }
}

/** A text of several lines, without the blanks that they all begin with, and without empty lines around it. */
function withoutIndent(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/);
  const indents = lines
    .slice(1)
    .filter((line) => /[^\t ]/.test(line))
    .map((line) => /^[\t ]*/.exec(line)?.[0].length ?? 0);
  const indent = indents.length > 0 ? Math.min(...indents) : 0;
  const dedented = lines.map((line, index) => (index === 0 ? line : line.slice(indent)));
  const isBlank = (line: string) => /^[\t ]*$/.test(line);
  while (dedented[0] !== undefined && isBlank(dedented[0])) dedented.shift();
  while (dedented.length > 0 && isBlank(dedented[dedented.length - 1] ?? '')) dedented.pop();
  return dedented.join('\n');
}
