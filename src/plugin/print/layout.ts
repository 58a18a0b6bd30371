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

/** A member of a union: finished text, or the keys of a type without some. */
export type UnionMember = string | { readonly keyof: string; readonly without: readonly string[] };

/** A member of an interface whose type is a union; one member of it a line where it is too long. */
export function unionMember({
  name,
  members,
}: {
  readonly name: string;
  readonly members: readonly UnionMember[];
}): string {
  const flat = `  ${name}: ${members.map(flatMember).join(' | ') || 'never'};`;
  const [first] = members;
  if (flat.length <= WIDTH || first === undefined) return flat;
  if (members.length === 1) return `  ${name}: ${brokenMember({ member: first, indent: 2 })};`;
  const lines = members.map((member) => {
    const line = `    | ${flatMember(member)}`;
    return line.length <= WIDTH ? line : `    | ${brokenMember({ member, indent: 6 })}`;
  });
  return `  ${name}:\n${lines.join('\n')};`;
}

function flatMember(member: UnionMember): string {
  if (typeof member === 'string') return member;
  return `twenty.Exclude<keyof ${member.keyof}, ${member.without.join(' | ')}>`;
}

function brokenMember({ member, indent }: { readonly member: UnionMember; readonly indent: number }): string {
  if (typeof member === 'string') return member;
  const inner = ' '.repeat(indent + 2);
  const joined = inner + member.without.join(' | ');
  const without = joined.length <= WIDTH ? [joined] : member.without.map((each) => `${inner}| ${each}`);
  return ['twenty.Exclude<', `${inner}keyof ${member.keyof},`, ...without, `${' '.repeat(indent)}>`].join('\n');
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

/** `export interface Name<Parameter> extends A, B {`. */
export function extendingInterface({
  name,
  parameter,
  bases,
}: {
  readonly name: string;
  readonly parameter: string;
  readonly bases: readonly string[];
}): string {
  const start = `export interface ${name}<${parameter}>`;
  const flat = `${start} extends ${bases.join(', ')} {`;
  if (flat.length <= WIDTH) return flat;
  if (bases.length < 2) return `export interface ${name}<\n  ${parameter},\n> extends ${bases.join(', ')} {`;
  const second = `  extends ${bases.join(', ')} {`;
  if (second.length <= WIDTH) return `${start}\n${second}`;
  return `${start}\n  extends\n${bases.map((each) => `    ${each}`).join(',\n')} {`;
}

/** `  head(parameter): result;`, the parameter on a line of its own where it is too long. */
export function method({
  head,
  parameter,
  result,
}: {
  readonly head: string;
  readonly parameter: string;
  readonly result: string;
}): string {
  const flat = `  ${head}(${parameter}): ${result};`;
  return flat.length <= WIDTH ? flat : `  ${head}(\n    ${parameter},\n  ): ${result};`;
}

/** `start<argument, …>end`, an argument a line where it is too long. */
export function typeArguments({
  start,
  args,
  end,
}: {
  readonly start: string;
  readonly args: readonly string[];
  readonly end: string;
}): string {
  const flat = `${start}<${args.join(', ')}>${end}`;
  if (flat.length <= WIDTH) return flat;
  return `${start}<\n${args.map((each) => `  ${each}`).join(',\n')}\n>${end}`;
}

/** `export const name: type = value;`, the value on a line of its own where it is too long. */
export function constant({
  name,
  type,
  value,
}: {
  readonly name: string;
  readonly type: string;
  readonly value: string;
}): string {
  const flat = `export const ${name}: ${type} = ${value};`;
  return flat.length <= WIDTH ? flat : `export const ${name}: ${type} =\n  ${value};`;
}

/** `export type Name = type;`, the type on a line of its own where it is too long. */
export function typeAlias({ name, type }: { readonly name: string; readonly type: string }): string {
  const flat = `export type ${name} = ${type};`;
  return flat.length <= WIDTH ? flat : `export type ${name} =\n  ${type};`;
}

/** The type of what a selection returns. */
export function resultAlias({
  result,
  select,
  types,
}: {
  readonly result: string;
  readonly select: string;
  readonly types: string;
}): string {
  const start = `export type ${result}<S extends ${select}> = twenty.Result`;
  if (start.length + 1 <= WIDTH) return typeArguments({ start, args: [types, 'S'], end: ';' });
  return `export type ${result}<\n  S extends ${select},\n> = twenty.Result<${types}, S>;`;
}
