/** Types of TypeScript, described before it is known where their lines break. */
import { builders } from 'prettier/doc';
import { bracketed, onOneLine, type Doc } from './doc.js';
import { propertyKey, stringLiteral, templateText } from './escape.js';

const { align, group, ifBreak, indent, join, line, softline } = builders;

/** A type. A string is a name or a keyword, such as `string` or `twenty.Person`. */
export type TypeNode = string | WrittenType | ReferenceType | UnionType | IntersectionType | ListType | ObjectType;

/** Text that never breaks: a literal, `keyof Person`, the type that a user wrote. */
interface WrittenType {
  readonly kind: 'written';
  readonly text: string;
}

/** A name with type arguments. */
interface ReferenceType {
  readonly kind: 'reference';
  readonly name: string;
  readonly arguments: readonly TypeNode[];
}

interface UnionType {
  readonly kind: 'union';
  readonly members: readonly TypeNode[];
}

interface IntersectionType {
  readonly kind: 'intersection';
  readonly members: readonly TypeNode[];
}

interface ListType {
  readonly kind: 'list';
  readonly item: TypeNode;
  readonly isReadonly: boolean;
}

interface ObjectType {
  readonly kind: 'object';
  readonly members: readonly ObjectTypeMember[];
}

/** A member of an object type; its name is not yet escaped. */
export interface ObjectTypeMember {
  readonly name: string;
  readonly type: TypeNode;
  readonly isOptional: boolean;
}

/** A type as it is written, on one line. */
export const writtenType = (text: string): TypeNode => (KEYWORDS.includes(text) ? text : { kind: 'written', text });

/** `` `start${rest}` ``, the type of texts that start alike. */
export const templateType = ({ start, rest }: { readonly start: string; readonly rest: TypeNode }): TypeNode =>
  writtenType(`\`${templateText(start)}\${${onOneLine(typeDoc(rest))}}\``);

/** The type of one text. */
export const literalType = (text: string): TypeNode => writtenType(stringLiteral(text));

/** `Name<First, Second>`. */
export const typeReference = (name: string, typeArguments: readonly TypeNode[]): TypeNode =>
  typeArguments.length === 0 ? name : { kind: 'reference', name, arguments: typeArguments };

/** `A | B`; `never` for none. */
export function unionType(members: readonly TypeNode[]): TypeNode {
  const [first, ...others] = members;
  if (first === undefined) return 'never';
  return others.length === 0 ? first : { kind: 'union', members };
}

/** `'a' | 'b'`; `never` for none. */
export const literalUnion = (texts: readonly string[]): TypeNode => unionType(texts.map(literalType));

/** `A & B`. */
export const intersectionType = (members: readonly TypeNode[]): TypeNode => ({ kind: 'intersection', members });

/** `A[]`. */
export const listType = (item: TypeNode): TypeNode => ({ kind: 'list', item, isReadonly: false });

/** `readonly A[]`. */
export const readonlyListType = (item: TypeNode): TypeNode => ({ kind: 'list', item, isReadonly: true });

/** `{ a: string; b?: number }`. */
export const objectType = (members: readonly ObjectTypeMember[]): TypeNode => ({ kind: 'object', members });

/** The document of a type that stands where a type is expected: after a colon, or between `<` and `>`. */
export function typeDoc(type: TypeNode): Doc {
  if (typeof type === 'string') return type;
  switch (type.kind) {
    case 'written':
      return type.text;
    case 'reference':
      return [type.name, typeArgumentsDoc(type.arguments)];
    case 'union':
      return isHugged(type) ? unionDoc(type) : group(indent([softline, unionDoc(type)]));
    case 'intersection':
      return intersectionDoc(type);
    case 'list':
      return [type.isReadonly ? 'readonly ' : '', operandDoc(type.item), '[]'];
    case 'object':
      return objectTypeDoc(type);
  }
}

/** The members of a union, without the indent that they get where lines break. */
export function unionDoc(type: UnionType): Doc {
  const members = type.members.map(typeDoc);
  if (isHugged(type)) return join(' | ', members);
  return group(members.map((member, index) => [index === 0 ? ifBreak('| ') : [line, '| '], align(2, member)]));
}

/** `<First, Second>`; a single name stays where it is, however long. */
export function typeArgumentsDoc(types: readonly TypeNode[]): Doc {
  if (types.length === 0) return '';
  const parts = types.map((type) => (isUnion(type) && !isHugged(type) ? unionDoc(type) : typeDoc(type)));
  const [only] = types;
  if (types.length === 1 && only !== undefined && isShort(only)) return ['<', ...parts, '>'];
  return group(bracketed({ open: '<', close: '>', parts, padding: 'tight', trailing: 'none' }));
}

function intersectionDoc({ members }: IntersectionType): Doc {
  return group(
    members.map((member, index) => {
      const doc = operandDoc(member);
      if (index === 0) return doc;
      const objects = [members[index - 1], member].filter(isObjectType).length;
      if (objects === 0) return indent([' &', line, doc]);
      return [' & ', objects === 1 && index > 1 ? indent(doc) : doc];
    }),
  );
}

/** Braces hold a type together; what holds several types gets parentheses. */
function operandDoc(type: TypeNode): Doc {
  if (typeof type === 'string') return type;
  if (type.kind === 'written')
    return /[|&\s]/.test(type.text) && !/^\{.*\}$/.test(type.text) ? `(${type.text})` : type.text;
  if (type.kind === 'union') return ['(', group([indent([softline, unionDoc(type)]), softline]), ')'];
  return type.kind === 'intersection' ? ['(', typeDoc(type), ')'] : typeDoc(type);
}

function objectTypeDoc({ members }: ObjectType): Doc {
  if (members.length === 0) return '{}';
  const parts = members.map(({ name, type, isOptional }) => [
    propertyKey(name),
    isOptional ? '?' : '',
    ': ',
    typeDoc(type),
  ]);
  return group(['{', indent([line, join([';', line], parts)]), ifBreak(';'), line, '}']);
}

/** Whether a type is a union, which breaks before its members where it stands alone. */
export const isUnion = (type: TypeNode): type is UnionType => typeof type === 'object' && type.kind === 'union';

/** Whether a union stays on the line that it begins on: a name or an object type, and null. */
export const isHugged = ({ members }: UnionType): boolean =>
  members.filter((member) => member === 'null').length === members.length - 1 &&
  members.some((member) => isObjectType(member) || isReference(member));

const isReference = (type: TypeNode): boolean =>
  typeof type === 'string' ? !KEYWORDS.includes(type) : type.kind === 'reference';

const isObjectType = (type: TypeNode | undefined): boolean => typeof type === 'object' && type.kind === 'object';

/** Whether a single type argument stays between its brackets. */
const isShort = (type: TypeNode): boolean =>
  typeof type === 'string' || isObjectType(type) || (isUnion(type) && isHugged(type));

const KEYWORDS = [
  'bigint',
  'boolean',
  'never',
  'null',
  'number',
  'object',
  'string',
  'symbol',
  'undefined',
  'unknown',
  'void',
];
