import { visible } from '../../visible.js';

/** Lists of texts and numbers deeper than this are printed on one line; the schema, higher up, is one line per item. */
const inlineListDepth = 3;
/** Objects without inner objects deeper than this are printed on one line: options, settings and relations. */
const inlineObjectDepth = 5;

/** JSON for people who review it: one fact per line, LF, ending in a newline. */
export function printJson(value: unknown): string {
  return `${print(value, 0)}\n`;
}

function print(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return visible(JSON.stringify(value));
  const isList = Array.isArray(value);
  const members: readonly string[] = isList
    ? value.map((item: unknown) => print(item, depth + 1))
    : Object.entries(value).map(([key, member]) => `${visible(JSON.stringify(key))}: ${print(member, depth + 1)}`);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  const isLeaf = Object.values(value).every((member) => typeof member !== 'object' || member === null);
  if (members.length === 0) return open + close;
  if (isLeaf && depth >= (isList ? inlineListDepth : inlineObjectDepth)) {
    return isList ? `[${members.join(', ')}]` : `{ ${members.join(', ')} }`;
  }
  const indent = '  '.repeat(depth);
  return `${open}\n${members.map((member) => `${indent}  ${member}`).join(',\n')}\n${indent}${close}`;
}
