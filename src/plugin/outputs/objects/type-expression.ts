/** TypeScript types of values, as generated modules write them. */
import type { GeneralOptions } from '../../config.js';
import type { FieldType } from '../../fields/field-type.js';
import { SCALARS } from '../../fields/scalars.js';
import type { ItemKind, ValueKind } from '../../fields/value-kinds.js';
import { listType, readonlyListType, unionType, writtenType, type TypeNode } from '../../print/types.js';
import type { Scope } from '../../print/scope.js';
import type { TypeRef } from '../../workspace/workspace.js';
import { COMPOSITES, type Identifiers } from '../identifiers.js';
import { itemType, readValueType, writtenValueType } from './value-types.js';

/** What the type of a value depends on. */
interface TypeParts {
  readonly ref: TypeRef;
  readonly identifiers: Identifiers;
  readonly scope: Scope;
  readonly scalars: GeneralOptions['scalars'];
  readonly fieldType?: FieldType;
  /** Options of the value's own field; a composite's enum otherwise. */
  readonly options?: string | undefined;
  /** What the items of a list are that the schema has as JSON. */
  readonly items?: ItemKind | undefined;
}

/** Type of a value as read, without null. Lists hold no null: the server sends none, whatever the schema allows. */
export function readType({ fieldType, items, ...parts }: TypeParts): TypeNode {
  if (fieldType?.isOpaque) return 'unknown';
  if (items !== undefined) return listType(itemType(items));
  const { ref, identifiers, scope, scalars } = parts;
  const item = schemaType({
    ...parts,
    scalar: scalarType({
      ref,
      scalars,
      kind: fieldType?.read?.[ref.name] ?? SCALARS[ref.name]?.read,
      of: readValueType,
    }),
    object: () => {
      const { type, from } = identifiers.composite(ref.name);
      return scope.type({ name: type, from });
    },
  });
  return ref.isList ? listType(item) : item;
}

/** Type of a value as written, without null; `composite` is the type that it is read as. */
export function writeType({
  fieldType,
  items,
  composite,
  ...parts
}: TypeParts & { readonly composite: string | undefined }): TypeNode {
  if (fieldType?.isOpaque) return 'unknown';
  if (items !== undefined) return readonlyListType(itemType(items));
  const { ref, identifiers, scope, scalars } = parts;
  const known = SCALARS[ref.name];
  const kind = fieldType?.write?.[ref.name] ?? known?.write ?? known?.read;
  const item = schemaType({
    ...parts,
    scalar: scalarType({ ref, scalars, kind, of: writtenValueType }),
    object: () => {
      if (composite === undefined) return 'unknown';
      const { input, from } = identifiers.composite(composite);
      return scope.type({ name: input, from });
    },
  });
  return ref.isList ? readonlyListType(item) : item;
}

/** `unknown` holds null already. */
export const orNull = ({ type, isNullable }: { readonly type: TypeNode; readonly isNullable: boolean }): TypeNode =>
  isNullable && type !== 'unknown' ? unionType([type, 'null']) : type;

/** The type that a user chose for a scalar, else the one of its kind; nothing is said of scalars that nobody knows. */
function scalarType({
  ref,
  scalars,
  kind,
  of,
}: Pick<TypeParts, 'ref' | 'scalars'> & {
  readonly kind: ValueKind | undefined;
  readonly of: (kind: ValueKind) => TypeNode;
}): TypeNode {
  const chosen = scalars[ref.name];
  if (chosen !== undefined) return writtenType(chosen);
  return kind === undefined ? 'unknown' : of(kind);
}

/** The type of a value of the schema: of a scalar, of options, or of an object. */
function schemaType({
  ref,
  identifiers,
  scope,
  options,
  scalar,
  object,
}: Pick<TypeParts, 'ref' | 'identifiers' | 'scope' | 'options'> & {
  readonly scalar: TypeNode;
  readonly object: () => TypeNode;
}): TypeNode {
  if (ref.kind === 'scalar') return scalar;
  if (ref.kind !== 'enum') return object();
  return options ?? scope.type({ name: identifiers.compositeEnum(ref.name), from: COMPOSITES });
}
