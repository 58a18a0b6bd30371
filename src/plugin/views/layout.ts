/** Line breaks of declarations, where prettier sets them. */
import { WIDTH } from './literal.js';

/** `import { A, B } from 'x';`, one name a line where it is too long. */
export function importLine({
  kind,
  names,
  from,
}: {
  readonly kind: string;
  readonly names: readonly string[];
  readonly from: string;
}): string {
  const flat = `import ${kind}{ ${names.join(', ')} } from '${from}';`;
  if (flat.length <= WIDTH || names.length < 2) return flat;
  return [`import ${kind}{`, ...names.map((name) => `  ${name},`), `} from '${from}';`].join('\n');
}

/** A union type after `before`; one member a line, at the given indent, where it is too long. `after` ends the line. */
export function unionLines({
  before,
  members,
  indent,
  after,
}: {
  readonly before: string;
  readonly members: readonly string[];
  readonly indent: number;
  readonly after: string;
}): string {
  const flat = `${before} ${members.join(' | ') || 'never'}${after}`;
  if (flat.length <= WIDTH || members.length < 2) return flat;
  return `${before}\n${members.map((each) => `${' '.repeat(indent)}| ${each}`).join('\n')}${after}`;
}

/** `export interface Name extends Base<First, 'a' | 'b'> {`. */
export function derivedHead({
  name,
  base,
  first,
  union,
}: {
  readonly name: string;
  readonly base: string;
  readonly first: string;
  readonly union: readonly string[];
}): string {
  const start = `export interface ${name} extends ${base}<`;
  const flat = `${start}${first}, ${union.join(' | ') || 'never'}> {`;
  if (flat.length <= WIDTH || union.length === 0) return flat;
  const joined = `  ${union.join(' | ')}`;
  const lines = joined.length <= WIDTH ? [joined] : union.map((each) => `  | ${each}`);
  return [start, `  ${first},`, ...lines, '> {'].join('\n');
}

/** `export interface Name extends A, B {}`. */
export function extendingInterface({
  name,
  bases,
}: {
  readonly name: string;
  readonly bases: readonly string[];
}): string {
  const start = `export interface ${name}`;
  const flat = `${start} extends ${bases.join(', ')} {}`;
  if (flat.length <= WIDTH || bases.length < 2) return flat;
  const second = `  extends ${bases.join(', ')} {}`;
  if (second.length <= WIDTH) return `${start}\n${second}`;
  return `${start}\n  extends\n${bases.map((each) => `    ${each}`).join(',\n')} {}`;
}
