/** What is asked: filters, orderings, selections. */
import type { WorkspaceObject } from '../workspace/workspace.js';
import { union } from './escape.js';
import { filterExpression } from './filter-expression.js';
import { member, type Member } from './member.js';
import { columnsOf, optionsOf, type FieldColumn } from './record-view.js';
import { typeOfField, type ViewContext } from './view-context.js';

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
    if (!relation.filter) return [];
    const { types } = context.identifiers.object(relation.target);
    return [member({ name: relation.name, type: `twenty.RelationFilter<${types}['filter']>`, isOptional: true })];
  });
  return [...values, ...links];
}

/** A derived interface: the record's own keys with one plain type, but for those left out, and further members. */
export interface KeysView {
  /** Keys that the plain type does not hold for, as a union. */
  readonly except: string;
  readonly members: readonly Member[];
}

/** Members of the ordering. A list cannot be ordered by (1.x lists it and fails). */
export function orderByKeys({ context, object }: Parts): KeysView {
  const columns = columnsOf(object);
  const isPlain = ({ column, field }: FieldColumn) =>
    column.orderBy?.kind === 'enum' && !column.orderBy.isList && !typeOfField(field).isReadOnly;
  const composites = columns.flatMap(({ column }) => {
    if (column.orderBy?.kind !== 'input') return [];
    return [
      member({ name: column.name, type: context.identifiers.composite(column.output.name).orderBy, isOptional: true }),
    ];
  });
  const links = relations(object).flatMap((relation) => {
    if (!relation.orderBy) return [];
    const { types } = context.identifiers.object(relation.target);
    return [member({ name: relation.name, type: `${types}['orderBy']`, isOptional: true })];
  });
  return { except: exceptions(columns.filter((each) => !isPlain(each))), members: [...composites, ...links] };
}

/** Members of the selection. Inside a to-many, `ToMany` is `never`: the server refuses a to-many in a to-many. */
export function selectKeys({ context, object }: Parts): KeysView {
  const composites = columnsOf(object).filter(({ column }) => column.output.kind === 'object');
  const parts = composites.map(({ column }) => {
    const { select } = context.identifiers.composite(column.output.name);
    return member({ name: column.name, type: `boolean | ${select}`, isOptional: true });
  });
  const links = relations(object).map((relation) => {
    const { select } = context.identifiers.object(relation.target);
    const type = relation.kind === 'many' ? `ToMany & (boolean | ${select}<never>)` : `boolean | ${select}<ToMany>`;
    return member({ name: relation.name, type, isOptional: true });
  });
  return { except: exceptions(composites), members: [...parts, ...links] };
}

const exceptions = (columns: readonly FieldColumn[]): string => union(columns.map(({ column }) => column.name));

const relations = (object: WorkspaceObject) => object.fields.flatMap((field) => field.relations);
