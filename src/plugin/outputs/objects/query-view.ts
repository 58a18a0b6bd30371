/** What is asked: filters, orderings, selections. */
import type { Relation, WorkspaceObject } from '../../workspace/workspace.js';
import { stringLiteral } from '../../print/escape.js';
import { filterExpression } from './filter-expression.js';
import { derivedHead } from '../../print/layout.js';
import { member, type Member } from '../../print/member.js';
import { columnsOf, optionsOf, type FieldColumn } from './record-view.js';
import { typeOfField, type ViewContext } from '../view-context.js';

interface Parts {
  readonly context: ViewContext;
  readonly object: WorkspaceObject;
}

/** Members of the filter. */
export function filterMembers({ context, object }: Parts): readonly Member[] {
  const values = columnsOf(object).flatMap(({ field, column }) => {
    if (!column.filter) return [];
    const type = column.filter.isComposite
      ? context.identifiers.composite(column.output.name).filter
      : filterExpression({
          filter: column.filter,
          fieldType: column.isJoinId ? { filter: 'uuid' } : typeOfField(field),
          options: optionsOf({ context, object, field }),
          comparableOptions: object.comparableOptions,
        });
    return type ? [member({ name: column.name, type, isOptional: true })] : [];
  });
  const links = relations(object).flatMap((relation) => {
    if (!relation.isFilterable) return [];
    const { filter } = context.identifiers.object(relation.target);
    return [member({ name: relation.name, type: `Hop & ${filter}<never>`, isOptional: true })];
  });
  return [...values, ...links];
}

/** A derived interface: the record's own keys with one plain type, but for those left out, and further members. */
export interface KeysView {
  /** Up to the opening brace. A type parameter is there only where it is used. */
  readonly head: string;
  readonly members: readonly Member[];
}

/** Members of the ordering. A list cannot be ordered by (1.x lists it and fails), nor can a second hop. */
export function orderByKeys({ context, object }: Parts): KeysView {
  const names = context.identifiers.object(object.nameSingular);
  const columns = columnsOf(object);
  const isPlain = ({ column, field }: FieldColumn) =>
    column.orderBy?.kind === 'enum' && !column.orderBy.isList && !typeOfField(field).isReadOnly;
  const composites = columns.flatMap(({ column }) => {
    if (column.orderBy?.kind !== 'input') return [];
    const { orderBy } = context.identifiers.composite(column.output.name);
    return [member({ name: column.name, type: orderBy, isOptional: true })];
  });
  const links = relations(object).flatMap((relation) => {
    if (!relation.isOrderable) return [];
    const { orderBy } = context.identifiers.object(relation.target);
    const argument = hasHop(targetOf({ context, relation })) ? '<never>' : '';
    return [member({ name: relation.name, type: `Hop & ${orderBy}${argument}`, isOptional: true })];
  });
  return {
    head: derivedHead({
      name: `${names.orderBy}${hasHop(object) ? '<Hop = unknown>' : ''}`,
      base: 'twenty.Directions',
      first: names.type,
      union: exceptions(columns.filter((each) => !isPlain(each))),
    }),
    members: [...composites, ...links],
  };
}

/** Members of the selection. Inside a to-many, `ToMany` is `never`: the server refuses a to-many in a to-many. */
export function selectKeys({ context, object }: Parts): KeysView {
  const names = context.identifiers.object(object.nameSingular);
  const composites = columnsOf(object).filter(({ column }) => column.output.kind === 'object');
  const parts = composites.map(({ column }) => {
    const { select } = context.identifiers.composite(column.output.name);
    return member({ name: column.name, type: `boolean | ${select}`, isOptional: true });
  });
  const links = relations(object).map((relation) => {
    const { select } = context.identifiers.object(relation.target);
    const isLinked = relations(targetOf({ context, relation })).length > 0;
    const type =
      relation.kind === 'many'
        ? `ToMany & (boolean | ${select}${isLinked ? '<never>' : ''})`
        : `boolean | ${select}${isLinked ? '<ToMany>' : ''}`;
    return member({ name: relation.name, type, isOptional: true });
  });
  return {
    head: derivedHead({
      name: `${names.select}${links.length > 0 ? '<ToMany = unknown>' : ''}`,
      base: 'twenty.Flags',
      first: names.type,
      union: exceptions(composites),
    }),
    members: [...parts, ...links],
  };
}

const exceptions = (columns: readonly FieldColumn[]): readonly string[] =>
  columns.map(({ column }) => stringLiteral(column.name));

const relations = (object: WorkspaceObject): readonly Relation[] => object.fields.flatMap((field) => field.relations);

const hasHop = (object: WorkspaceObject): boolean => relations(object).some(({ isOrderable }) => isOrderable);

/** Relations lead to generated objects only. */
function targetOf({
  context,
  relation,
}: {
  readonly context: ViewContext;
  readonly relation: Relation;
}): WorkspaceObject {
  const target = context.workspace.objects.find(({ nameSingular }) => nameSingular === relation.target);
  if (!target) throw new Error(`${relation.name} leads to ${relation.target}, which is not generated`);
  return target;
}
