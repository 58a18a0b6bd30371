/** TypeScript types of values, as generated modules write them. */
import type { GeneralOptions } from '../../config.js';
import type { FieldType } from '../../fields/field-type.js';
import { SCALARS } from '../../fields/scalars.js';
import type { TypeRef } from '../../workspace/workspace.js';
import type { Identifiers } from '../identifiers.js';

/** What the type of a value depends on. */
interface TypeParts {
  readonly ref: TypeRef;
  readonly identifiers: Identifiers;
  readonly scalars: GeneralOptions['scalars'];
  readonly fieldType?: FieldType;
  /** Options of the value's own field; a composite's enum otherwise. */
  readonly options?: string | undefined;
  /** Type of the items of a list that the schema has as JSON. */
  readonly items?: string | undefined;
}

/** Type of a value as read, without null. Lists hold no null: the server sends none, whatever the schema allows. */
export function readType({ ref, identifiers, scalars, fieldType, options, items }: TypeParts): string {
  if (fieldType?.isOpaque) return 'unknown';
  if (items !== undefined) return `${parenthesise(items)}[]`;
  const item = itemType({
    ref,
    scalar: scalars[ref.name] ?? fieldType?.read?.[ref.name] ?? SCALARS[ref.name]?.read ?? 'unknown',
    enumType: options ?? (ref.kind === 'enum' ? identifiers.compositeEnum(ref.name) : ''),
    object: ref.kind === 'object' ? identifiers.composite(ref.name).type : '',
  });
  return ref.isList ? `${parenthesise(item)}[]` : item;
}

/** Type of a value as written, without null; `composite` is the type that it is read as. */
export function writeType({
  ref,
  identifiers,
  scalars,
  fieldType,
  options,
  items,
  composite,
}: TypeParts & { readonly composite: string | undefined }): string {
  if (fieldType?.isOpaque) return 'unknown';
  if (items !== undefined) return `readonly ${parenthesise(items)}[]`;
  const known = SCALARS[ref.name];
  const item = itemType({
    ref,
    scalar: scalars[ref.name] ?? fieldType?.write?.[ref.name] ?? known?.write ?? known?.read ?? 'unknown',
    enumType: options ?? (ref.kind === 'enum' ? identifiers.compositeEnum(ref.name) : ''),
    object: composite ? identifiers.composite(composite).input : 'unknown',
  });
  return ref.isList ? `readonly ${parenthesise(item)}[]` : item;
}

/** `unknown` holds null already. */
export const orNull = ({ type, isNullable }: { readonly type: string; readonly isNullable: boolean }): string =>
  isNullable && type !== 'unknown' ? `${type} | null` : type;

function itemType({
  ref,
  scalar,
  enumType,
  object,
}: {
  readonly ref: TypeRef;
  readonly scalar: string;
  readonly enumType: string;
  readonly object: string;
}): string {
  if (ref.kind === 'enum') return enumType;
  return ref.kind === 'scalar' ? scalar : object;
}

/** Braces hold a type together as well. */
const parenthesise = (type: string): string => (/[|&\s]/.test(type) && !/^\{.*\}$/.test(type) ? `(${type})` : type);
