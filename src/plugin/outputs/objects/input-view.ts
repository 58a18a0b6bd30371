/** What is written, and how related records are named. */
import type { Column, Field, WorkspaceObject } from '../../workspace/workspace.js';
import { connectable } from './connectable.js';
import { fieldDoc } from './field-doc.js';
import type { InterfaceMember } from '../../print/declarations.js';
import { literalType, objectType, typeReference, writtenType, type TypeNode } from '../../print/types.js';
import { columnsOf, optionsOf } from './record-view.js';
import { orNull, writeType } from './type-expression.js';
import { typeOfField, type ModuleContext } from '../view-context.js';

interface Parts {
  readonly context: ModuleContext;
  readonly object: WorkspaceObject;
}

/** Members of the create input. */
export function createMembers({ context, object }: Parts): readonly InterfaceMember[] {
  const values = columnsOf(object).flatMap(({ field, column }) => {
    if (!column.create || typeOfField(field).isReadOnly) return [];
    return [valueMember({ context, object, field, column, create: column.create })];
  });
  const links = object.fields.flatMap((field) =>
    field.relations.flatMap((relation) => {
      if (!relation.create) return [];
      const { types, from } = context.identifiers.object(relation.target);
      const unique = writtenType(`${context.scope.type({ name: types, from })}['unique']`);
      const link = typeReference(`twenty.${LINK_INPUTS[relation.create]}`, [unique]);
      const type = relation.isCreatable
        ? typeReference('twenty.NestedInput', [
            link,
            writtenType(`${context.scope.type({ name: types, from })}['create']`),
          ])
        : link;
      return [{ name: relation.name, type, isOptional: true }];
    }),
  );
  return [...values, ...links];
}

const LINK_INPUTS = { connect: 'ConnectInput', connectOrDisconnect: 'RelationInput' } as const;

function valueMember({
  context,
  object,
  field,
  column,
  create,
}: Parts & {
  readonly field: Field;
  readonly column: Column;
  readonly create: NonNullable<Column['create']>;
}): InterfaceMember {
  const fieldType = typeOfField(field);
  const own = context.config.fieldTypes[`${object.nameSingular}.${column.name}`];
  const composite = column.output.kind === 'object' ? column.output.name : undefined;
  const options = optionsOf({ context, object, field });
  const type =
    own !== undefined
      ? writtenType(own)
      : writeType({ ref: create, ...context, scalars: context.config.scalars, fieldType, options, composite });
  const isRequired = !create.isNullable;
  return {
    doc: isRequired ? fieldDoc(field) : [],
    name: column.name,
    type: orNull({ type, isNullable: takesNull({ field, column }) }),
    isOptional: !isRequired,
  };
}

/** Whether null may be written; not where the metadata says that the field is never null. */
export function takesNull({ field, column }: { readonly field: Field; readonly column: Column }): boolean {
  const isRefused = typeOfField(field).refusesNull === true && column.output.kind === 'object';
  return column.create?.isNullable !== false && field.isNullable && !isRefused;
}

/** Members of the update input of their own: links whose record a create may create, and an update may not. */
export function updateMembers({ context, object }: Parts): readonly InterfaceMember[] {
  const links = object.fields.flatMap(({ relations }) => relations);
  return links.flatMap((relation) => {
    if (!relation.create || !relation.isUpdatable || !relation.isCreatable) return [];
    const { types, from } = context.identifiers.object(relation.target);
    const unique = writtenType(`${context.scope.type({ name: types, from })}['unique']`);
    const type = typeReference(`twenty.${LINK_INPUTS[relation.create]}`, [unique]);
    return [{ name: relation.name, type, isOptional: true }];
  });
}

/**
 * Keys of the create input that the update input does not take as they are: before 2.x it takes no `connect`, and since
 * 2.38 no `create`.
 */
export function notInUpdate({ object }: Pick<Parts, 'object'>): readonly string[] {
  const values = columnsOf(object).filter(
    ({ column, field }) => column.create && !column.update && !typeOfField(field).isReadOnly,
  );
  const links = object.fields
    .flatMap(({ relations }) => relations)
    .filter(({ create, isCreatable, isUpdatable }) => create && (isCreatable || !isUpdatable));
  return [...values.map(({ column }) => column.name), ...links.map(({ name }) => name)];
}

/** The type of composites that an update wipes the primary value of, unless it is given; none where there are none. */
export function primaryValues({ object }: Pick<Parts, 'object'>): readonly TypeNode[] {
  const members = columnsOf(object).flatMap(({ column, field }) => {
    const { primary } = typeOfField(field);
    if (!primary || !column.update || column.output.kind !== 'object') return [];
    return [{ name: column.name, type: literalType(primary), isOptional: false }];
  });
  return members.length > 0 ? [objectType(members)] : [];
}

/** Members of what `connect` takes. */
export const uniqueMembers = ({ context, object }: Parts): readonly InterfaceMember[] =>
  connectable(object).map(({ field, column, subFields }) => ({
    name: column.name,
    type:
      subFields.length > 0
        ? objectType(subFields.map((name) => ({ name, type: 'string', isOptional: true })))
        : uniqueType({ context, object, field, column }),
    isOptional: true,
  }));

const uniqueType = ({
  context,
  object,
  field,
  column,
}: Parts & { readonly field: Field; readonly column: Column }): TypeNode =>
  writeType({
    ref: column.output,
    ...context,
    scalars: context.config.scalars,
    options: optionsOf({ context, object, field }),
    composite: undefined,
  });
