import type { Token } from './document-tokens.js';
import { tokensOf } from './document-tokens.js';

/** Goes through the tokens of a document. */
export interface Reader {
  /** The token that comes next; at the end, the end. */
  readonly next: Token;
  /** Whether the next token is this name or sign. */
  is(value: string): boolean;
  /** Skips this name or sign if it comes next, and says whether it did. */
  takes(value: string): boolean;
  /** Passes this name or sign. */
  take(value: string): void;
  /** Passes the next token, which is of a kind, and returns what it says. */
  takeKind(kind: Token['kind'], expected: string): string;
  /** What stands between two signs, none of it included. */
  listOf<Node>(open: string, close: string, read: (reader: Reader) => Node): readonly Node[];
  /** The same, of at least one; none where the sign does not come next. */
  someOf<Node>(open: string, close: string, read: (reader: Reader) => Node): readonly Node[];
  /** Reads what is one level deeper; refuses what is deeper than any query of a person, before the stack overflows. */
  nested<Node>(read: () => Node): Node;
  /** The error for something that is missing. */
  fail(expected: string): Error;
}

const DEEPEST = 200;

/** Makes a reader. What cannot be read is refused by line and column. */
export function createReader(text: string, refuse: (reason: string) => Error): Reader {
  const failAt = (expected: string, offset: number): Error => {
    const lines = text.slice(0, offset).split(/\r\n|[\n\r]/);
    const column = (lines[lines.length - 1]?.length ?? 0) + 1;
    return refuse(`the document cannot be read: line ${lines.length}, column ${column}: expected ${expected}`);
  };
  const tokens = tokensOf(text, failAt);
  let index = 0;
  let depth = 0;
  // The last token is the end, which is never skipped.
  const next = () => tokens[index] as Token;
  const pass = (): string => {
    const { value } = next();
    index++;
    return value;
  };
  const reader: Reader = {
    get next() {
      return next();
    },
    is: (value) => next().value === value && (next().kind === 'sign' || next().kind === 'name'),
    takes: (value) => reader.is(value) && pass() === value,
    take(value) {
      if (!reader.takes(value)) throw reader.fail(value);
    },
    takeKind(kind, expected) {
      if (next().kind !== kind) throw reader.fail(expected);
      return pass();
    },
    listOf: (open, close, read) =>
      reader.nested(() => {
        reader.take(open);
        const nodes: ReturnType<typeof read>[] = [];
        while (!reader.takes(close)) nodes.push(read(reader));
        return nodes;
      }),
    someOf(open, close, read) {
      if (!reader.is(open)) return [];
      const nodes = reader.listOf(open, close, read);
      if (nodes.length === 0) throw reader.fail('at least one before');
      return nodes;
    },
    nested(read) {
      if (++depth > DEEPEST) throw reader.fail('less nesting');
      const node = read();
      depth--;
      return node;
    },
    fail: (expected) => failAt(`${expected}, found ${next().value}`, next().offset),
  };
  return reader;
}
