/** What a record holds: values, and links to other records. */
import type { Column, Field, WorkspaceObject } from '../../workspace/workspace.js';
import { fieldDoc } from './field-doc.js';
import type { InterfaceMember } from '../../print/declarations.js';
import { typeReference, writtenType, type TypeNode } from '../../print/types.js';
import { orNull, readType } from './type-expression.js';
import { typeOfField, type ModuleContext, type ViewContext } from '../view-context.js';

/** A column with the field that it belongs to. */
export interface FieldColumn {
  readonly field: Field;
  readonly column: Column;
}

/** All values of a record, sorted by key. */
export const columnsOf = (object: WorkspaceObject): readonly FieldColumn[] =>
  object.fields.flatMap((field) => field.columns.map((column) => ({ field, column })));

/** The options of a field, by their generated name. */
export const optionsOf = ({
  context,
  object,
  field,
}: {
  readonly context: ViewContext;
  readonly object: WorkspaceObject;
  readonly field: Field;
}): string | undefined => context.identifiers.object(object.nameSingular).options.get(field.name);

/** Values of the record interface. */
export function recordMembers({
  context,
  object,
}: {
  readonly context: ModuleContext;
  readonly object: WorkspaceObject;
}): readonly InterfaceMember[] {
  return columnsOf(object).map(({ field, column }) => ({
    doc: column.isJoinId ? [joinIdDoc({ object, field, column })] : fieldDoc(field),
    name: column.name,
    type: orNull({ type: columnType({ context, object, field, column }), isNullable: column.output.isNullable }),
    isOptional: typeOfField(field).isOnRequest === true,
  }));
}

/** Type of a value as read, without null: the one that the user gives, or that of the field. */
export function columnType({
  context,
  object,
  field,
  column,
}: FieldColumn & { readonly context: ModuleContext; readonly object: WorkspaceObject }): TypeNode {
  const own = context.config.fieldTypes[`${object.nameSingular}.${column.name}`];
  if (own !== undefined) return writtenType(own);
  return readType({
    ref: column.output,
    ...context,
    scalars: context.config.scalars,
    fieldType: typeOfField(field),
    options: optionsOf({ context, object, field }),
  });
}

/** A 2.21 server empties it where it does not send the record that is selected beside it. */
function joinIdDoc({ object, field, column }: FieldColumn & { readonly object: WorkspaceObject }): string {
  const relation = column.name.replace(/Id$/, '');
  const isBeside = object.lacks.length === 0 && field.relations.some(({ name }) => name === relation);
  return `Id of ${field.label}${isBeside ? `; null beside a soft-deleted \`${relation}\`` : ''}.`;
}

/** Links of a record. */
export function relationMembers({
  context,
  object,
}: {
  readonly context: ModuleContext;
  readonly object: WorkspaceObject;
}): readonly InterfaceMember[] {
  return object.fields.flatMap((field) => {
    const { toOneType = 'ToOne' } = typeOfField(field);
    return field.relations.map((relation) => {
      const { types, from } = context.identifiers.object(relation.target);
      const target = context.scope.type({ name: types, from });
      const one = typeReference(`twenty.${toOneType}`, relation.isNullable ? [target] : [target, 'never']);
      return {
        doc: fieldDoc(field),
        name: relation.name,
        type: relation.kind === 'many' ? typeReference('twenty.ToMany', [target]) : one,
      };
    });
  });
}
