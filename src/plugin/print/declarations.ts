/** Statements of TypeScript as text, with lines broken where prettier breaks them. */
import { builders } from 'prettier/doc';
import { assignment, inside } from './assignment.js';
import { bracketed, layOut, lines, type Doc } from './doc.js';
import { docComment, propertyKey } from './escape.js';
import { expressionDoc, sideOf, type Expression } from './expressions.js';
import { isHugged, isUnion, typeDoc, unionDoc, type TypeNode } from './types.js';

const { group, hardline, indent, line } = builders;

/** What every declaration has. */
interface Declared {
  readonly name: string;
  /** Lines of its doc comment. */
  readonly doc?: readonly string[];
}

/** `T extends Base = Default`. */
export interface TypeParameter {
  readonly name: string;
  readonly constraint?: TypeNode;
  readonly default?: TypeNode;
}

/** A member of an interface; its name is not yet escaped. */
export type InterfaceMember = Property | Method;

/** `readonly name?: type;` */
export interface Property extends Declared {
  readonly type: TypeNode;
  readonly isOptional?: boolean;
  readonly isReadonly?: boolean;
}

/** `name<Parameters>(parameter: type): returns;` */
export interface Method extends Declared {
  /** As they are written, such as `const S`. */
  readonly typeParameters: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly type: TypeNode }[];
  readonly returns: TypeNode;
}

/** `export interface Name<Parameters> extends A, B { … }`. */
export function interfaceDeclaration({
  name,
  doc,
  typeParameters = [],
  extends: bases = [],
  members,
}: Declared & {
  readonly typeParameters?: readonly TypeParameter[];
  readonly extends?: readonly TypeNode[];
  readonly members: readonly InterfaceMember[];
}): string {
  const head = ['export interface ', name, typeParametersDoc(typeParameters), heritageDoc(bases)];
  const body = members.length === 0 ? '{}' : ['{', indent([hardline, lines(members.map(memberDoc))]), hardline, '}'];
  return statement({ doc, text: [group(head), ' ', body] });
}

/** `export type Name<Parameters> = type;` */
export function typeAlias({
  name,
  doc,
  typeParameters = [],
  type,
}: Declared & { readonly typeParameters?: readonly TypeParameter[]; readonly type: TypeNode }): string {
  const left = ['export type ', name, typeParametersDoc(typeParameters)];
  const isBelow = isUnion(type) && !isHugged(type);
  const right = isBelow ? unionDoc(type) : typeDoc(type);
  return statement({
    doc,
    text: [assignment({ left, operator: ' =', right, side: isBelow ? 'below' : 'inside' }), ';'],
  });
}

/** `export const name: type = value;` */
export function constant({
  name,
  doc,
  type,
  value,
  isExported = true,
  isConst = false,
}: Declared & {
  readonly type?: TypeNode;
  readonly value: Expression;
  readonly isExported?: boolean;
  /** Whether `as const` follows the value. */
  readonly isConst?: boolean;
}): string {
  const left = [isExported ? 'export ' : '', 'const ', name, type === undefined ? '' : [': ', typeDoc(type)]];
  const right = [expressionDoc(value), isConst ? ' as const' : ''];
  return statement({ doc, text: [assignment({ left, operator: ' =', right, side: sideOf(value) }), ';'] });
}

/** `import type { A, B } from 'module';` */
export function importDeclaration({
  names,
  from,
  isTypeOnly,
}: {
  /** As they are written: `A`, `type A`. */
  readonly names: readonly string[];
  readonly from: string;
  readonly isTypeOnly: boolean;
}): string {
  const list =
    names.length === 1
      ? ['{ ', ...names, ' }']
      : group(bracketed({ open: '{', close: '}', parts: names, padding: 'spaced', trailing: 'comma' }));
  return layOut(['import ', isTypeOnly ? 'type ' : '', list, ` from '${from}';`]);
}

function statement({ doc, text }: { readonly doc: readonly string[] | undefined; readonly text: Doc }): string {
  const comment = docComment(doc ?? []);
  return comment === '' ? layOut(text) : `${comment}\n${layOut(text)}`;
}

function memberDoc(member: InterfaceMember): Doc {
  const comment = docComment(member.doc ?? []);
  const doc = 'returns' in member ? methodDoc(member) : propertyDoc(member);
  return comment === '' ? doc : [lines(comment.split('\n')), hardline, doc];
}

const propertyDoc = ({ name, type, isOptional = false, isReadonly = false }: Property): Doc => [
  isReadonly ? 'readonly ' : '',
  propertyKey(name),
  isOptional ? '?: ' : ': ',
  typeDoc(type),
  ';',
];

function methodDoc({ name, typeParameters, parameters, returns }: Method): Doc {
  const parts = parameters.map((parameter) => [parameter.name, ': ', typeDoc(parameter.type)]);
  const generic = typeParameters.length === 0 ? '' : `<${typeParameters.join(', ')}>`;
  return group([
    propertyKey(name),
    generic,
    bracketed({ open: '(', close: ')', parts, padding: 'tight', trailing: 'comma' }),
    ': ',
    group(typeDoc(returns)),
    ';',
  ]);
}

function typeParametersDoc(parameters: readonly TypeParameter[]): Doc {
  if (parameters.length === 0) return '';
  const parts = parameters.map(({ name, constraint, default: usual }) =>
    group([
      name,
      constraint === undefined ? '' : [' extends', inside(typeDoc(constraint))],
      usual === undefined ? '' : [' =', inside(typeDoc(usual))],
    ]),
  );
  return group(bracketed({ open: '<', close: '>', parts, padding: 'tight', trailing: 'comma' }));
}

/** Several bases move to lines of their own; a single one does so only where it has nothing else to break. */
function heritageDoc(bases: readonly TypeNode[]): Doc {
  const [first, ...others] = bases;
  if (first === undefined) return '';
  if (others.length > 0) {
    return indent([line, 'extends', group(indent([line, builders.join([',', line], bases.map(typeDoc))]))]);
  }
  const isMember = typeof first === 'string' && first.includes('.');
  return isMember ? indent([line, group(['extends ', first])]) : [' extends ', typeDoc(first)];
}
