/** What is asked: filters, orderings, selections. */
import type { Relation, WorkspaceObject } from '../../workspace/workspace.js';
import { interfaceDeclaration, type InterfaceMember } from '../../print/declarations.js';
import { filterExpression } from './filter-expression.js';
import { intersectionType, literalUnion, typeReference, unionType } from '../../print/types.js';
import { columnsOf, optionsOf, type FieldColumn } from './record-view.js';
import { typeOfField, type ModuleContext } from '../view-context.js';

interface Parts {
  readonly context: ModuleContext;
  readonly object: WorkspaceObject;
}

/** The interface of the filter. */
export function filterInterface({ context, object }: Parts): string {
  const { identifiers, scope } = context;
  const { filter: name } = identifiers.object(object.nameSingular);
  const values = columnsOf(object).flatMap(({ field, column }): readonly InterfaceMember[] => {
    if (!column.filter) return [];
    const type = column.filter.isComposite
      ? compositeType({ context, column, part: 'filter' })
      : filterExpression({
          filter: column.filter,
          fieldType: column.isJoinId ? { filter: 'uuid' } : typeOfField(field),
          options: optionsOf({ context, object, field }),
          comparableOptions: object.comparableOptions,
        });
    return type ? [{ name: column.name, type, isOptional: true }] : [];
  });
  const links = relations(object).flatMap((relation): readonly InterfaceMember[] => {
    if (!relation.isFilterable) return [];
    const { filter, from } = identifiers.object(relation.target);
    const linked = typeReference(scope.type({ name: filter, from }), ['never']);
    return [{ name: relation.name, type: intersectionType(['Hop', linked]), isOptional: true }];
  });
  return interfaceDeclaration({
    name,
    typeParameters: [{ name: 'Hop', default: 'unknown' }],
    extends: [typeReference('twenty.FilterLogic', [typeReference(name, ['Hop'])])],
    members: [...values, ...links],
  });
}

/**
 * The interface of the ordering: a direction for each key of the record, and further members. A list cannot be ordered by
 * (1.x lists it and fails), nor can a second hop.
 */
export function orderByInterface({ context, object }: Parts): string {
  const { identifiers, scope } = context;
  const names = identifiers.object(object.nameSingular);
  const columns = columnsOf(object);
  const isPlain = ({ column, field }: FieldColumn) =>
    column.orderBy?.kind === 'enum' && !column.orderBy.isList && !typeOfField(field).isReadOnly;
  const composites = columns.flatMap(({ column }): readonly InterfaceMember[] =>
    column.orderBy?.kind === 'input'
      ? [{ name: column.name, type: compositeType({ context, column, part: 'orderBy' }), isOptional: true }]
      : [],
  );
  const links = relations(object).flatMap((relation): readonly InterfaceMember[] => {
    if (!relation.isOrderable) return [];
    const { orderBy, from } = identifiers.object(relation.target);
    const linked = typeReference(
      scope.type({ name: orderBy, from }),
      hasHop(targetOf({ context, relation })) ? ['never'] : [],
    );
    return [{ name: relation.name, type: intersectionType(['Hop', linked]), isOptional: true }];
  });
  return interfaceDeclaration({
    name: names.orderBy,
    typeParameters: hasHop(object) ? [{ name: 'Hop', default: 'unknown' }] : [],
    extends: [typeReference('twenty.Directions', [names.type, keysOf(columns.filter((each) => !isPlain(each)))])],
    members: [...composites, ...links],
  });
}

/**
 * The interface of the selection: a flag for each key of the record, and further members. Inside a to-many, `ToMany` is
 * `never`: the server refuses a to-many in a to-many.
 */
export function selectInterface({ context, object }: Parts): string {
  const { identifiers, scope } = context;
  const names = identifiers.object(object.nameSingular);
  const composites = columnsOf(object).filter(({ column }) => column.output.kind === 'object');
  const parts = composites.map(({ column }) => ({
    name: column.name,
    type: unionType(['boolean', compositeType({ context, column, part: 'select' })]),
    isOptional: true,
  }));
  const links = relations(object).map((relation) => {
    const { select, from } = identifiers.object(relation.target);
    const selected = (argument: string) =>
      typeReference(
        scope.type({ name: select, from }),
        relations(targetOf({ context, relation })).length > 0 ? [argument] : [],
      );
    const type =
      relation.kind === 'many'
        ? intersectionType(['ToMany', unionType(['boolean', selected('never')])])
        : unionType(['boolean', selected('ToMany')]);
    return { name: relation.name, type, isOptional: true };
  });
  return interfaceDeclaration({
    name: names.select,
    typeParameters: links.length > 0 ? [{ name: 'ToMany', default: 'unknown' }] : [],
    extends: [typeReference('twenty.Flags', [names.type, keysOf(composites)])],
    members: [...parts, ...links],
  });
}

function compositeType({
  context: { identifiers, scope },
  column,
  part,
}: Pick<Parts, 'context'> & Pick<FieldColumn, 'column'> & { readonly part: 'filter' | 'orderBy' | 'select' }): string {
  const names = identifiers.composite(column.output.name);
  return scope.type({ name: names[part], from: names.from });
}

const keysOf = (columns: readonly FieldColumn[]) => literalUnion(columns.map(({ column }) => column.name));

const relations = (object: WorkspaceObject): readonly Relation[] => object.fields.flatMap((field) => field.relations);

const hasHop = (object: WorkspaceObject): boolean => relations(object).some(({ isOrderable }) => isOrderable);

/** Relations lead to generated objects only. */
function targetOf({
  context,
  relation,
}: {
  readonly context: ModuleContext;
  readonly relation: Relation;
}): WorkspaceObject {
  const target = context.workspace.objects.find(({ nameSingular }) => nameSingular === relation.target);
  if (!target) throw new Error(`${relation.name} leads to ${relation.target}, which is not generated`);
  return target;
}
