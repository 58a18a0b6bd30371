/** Object and array literals, laid out as prettier lays them out, so that little is left for it to do. */

/** A literal: finished code, the entries of an object, or the items of a list. */
export type Literal =
  { readonly code: string } | { readonly entries: readonly LiteralEntry[] } | { readonly items: readonly Literal[] };

/** An entry of an object literal. */
export interface LiteralEntry {
  /** Escaped. */
  readonly key: string;
  readonly value: Literal;
}

/** Width of the output. */
export const WIDTH = 120;

/** Lays out a literal that starts at a column of a line with an indent; a comma or semicolon follows it. */
export function printLiteral({
  literal,
  column,
  indent,
}: {
  readonly literal: Literal;
  readonly column: number;
  readonly indent: number;
}): string {
  if ('code' in literal) return literal.code;
  const flat = isBroken(literal) ? null : printFlat(literal);
  if (flat !== null && column + flat.length + 1 <= WIDTH) return flat;
  const inner = indent + 2;
  const [open, close] = 'items' in literal ? '[]' : '{}';
  const lines =
    'items' in literal
      ? literal.items.map((item) => printLiteral({ literal: item, column: inner, indent: inner }))
      : literal.entries.map(({ key, value }) => {
          const head = `${key}: `;
          return head + printLiteral({ literal: value, column: inner + head.length, indent: inner });
        });
  return [open, ...lines.map((line) => `${' '.repeat(inner)}${line},`), ' '.repeat(indent) + close].join('\n');
}

function printFlat(literal: Literal): string {
  if ('code' in literal) return literal.code;
  if ('items' in literal) return `[${literal.items.map(printFlat).join(', ')}]`;
  if (literal.entries.length === 0) return '{}';
  return `{ ${literal.entries.map(({ key, value }) => `${key}: ${printFlat(value)}`).join(', ')} }`;
}

/** A list of several objects, or lists, of several entries each is never on one line, nor is what holds it. */
function isBroken(literal: Literal): boolean {
  if ('code' in literal) return false;
  if ('entries' in literal) return literal.entries.some(({ value }) => isBroken(value));
  const isTable =
    literal.items.every((item) => 'entries' in item && item.entries.length > 1) ||
    literal.items.every((item) => 'items' in item && item.items.length > 1);
  return (literal.items.length > 1 && isTable) || literal.items.some(isBroken);
}
