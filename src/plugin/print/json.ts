/** JSON as people read it: what fits into a line stands on one. */

const WIDTH = 120;

/** The text of a value, with one line end after it. */
export const printJson = (value: unknown): string => `${printValue(value, { indent: 0, before: 0 })}\n`;

interface Place {
  /** Blanks before each line of it. */
  readonly indent: number;
  /** Signs before it on its own line, and after it. */
  readonly before: number;
}

function printValue(value: unknown, { indent, before }: Place): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const line = oneLine(value);
  if (indent + before + line.length <= WIDTH) return line;
  const inner = indent + 2;
  const blanks = ' '.repeat(inner);
  if (Array.isArray(value)) {
    const items = value.map((item) => blanks + printValue(item, { indent: inner, before: 1 }));
    return `[\n${items.join(',\n')}\n${' '.repeat(indent)}]`;
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => {
      const key = `${JSON.stringify(name)}: `;
      return blanks + key + printValue(member, { indent: inner, before: key.length + 1 });
    });
  return `{\n${members.join(',\n')}\n${' '.repeat(indent)}}`;
}

function oneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${JSON.stringify(name)}: ${oneLine(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
