/** Object and array literals, laid out as prettier lays them out, so that little is left for it to do. */
import { WIDTH } from './doc.js';

/** A literal: finished code, the entries of an object, or the items of a list. */
export type Literal =
  { readonly code: string } | { readonly entries: readonly LiteralEntry[] } | { readonly items: readonly Literal[] };

/** An entry of an object literal. */
export interface LiteralEntry {
  /** Escaped. */
  readonly key: string;
  readonly value: Literal;
}

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
      : literal.entries.map((entry) => printEntry({ ...entry, indent: inner }));
  return [open, ...lines.map((line) => `${' '.repeat(inner)}${line},`), ' '.repeat(indent) + close].join('\n');
}

/** An entry at an indent. A string that does not fit stands on a line of its own. */
function printEntry({ key, value, indent }: LiteralEntry & { readonly indent: number }): string {
  const column = indent + key.length + 2;
  // Below a key of up to four letters, a string would win too little room by it.
  const isLongText =
    key.length > 4 && 'code' in value && /^['"]/.test(value.code) && column + value.code.length + 1 > WIDTH;
  if (isLongText) return `${key}:\n${' '.repeat(indent + 2)}${value.code}`;
  return `${key}: ${printLiteral({ literal: value, column, indent })}`;
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
