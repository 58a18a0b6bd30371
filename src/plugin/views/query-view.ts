/** What is asked: filters, orderings, selections. */
import type { WorkspaceObject } from '../workspace/workspace.js';
import { filterExpression } from './filter-expression.js';
import { member, type Member } from './member.js';
import { columnsOf, optionsOf } from './record-view.js';
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
    const { filter } = context.identifiers.object(relation.target);
    return [member({ name: relation.name, type: `twenty.RelationFilter<${filter}>`, isOptional: true })];
  });
  return [...values, ...links];
}

/** Members of the ordering. A list cannot be ordered by (1.x lists it and fails). */
export function orderByMembers({ context, object }: Parts): readonly Member[] {
  const values = columnsOf(object).flatMap(({ column }) => {
    if (!column.orderBy || column.orderBy.isList) return [];
    const isComposite = column.orderBy.kind === 'input';
    const type = isComposite ? context.identifiers.composite(column.output.name).orderBy : 'twenty.OrderByDirection';
    return [member({ name: column.name, type, isOptional: true })];
  });
  const links = relations(object).flatMap((relation) => {
    if (!relation.orderBy) return [];
    return [
      member({ name: relation.name, type: context.identifiers.object(relation.target).orderBy, isOptional: true }),
    ];
  });
  return [...values, ...links];
}

/** Members of the selection. Inside a to-many, `ToMany` is `never`: the server refuses a to-many in a to-many. */
export function selectMembers({ context, object }: Parts): readonly Member[] {
  const values = columnsOf(object).map(({ column }) => {
    const isComposite = column.output.kind === 'object';
    const type = isComposite ? `boolean | ${context.identifiers.composite(column.output.name).select}` : 'boolean';
    return member({ name: column.name, type, isOptional: true });
  });
  const links = relations(object).map((relation) => {
    const { select } = context.identifiers.object(relation.target);
    const type = relation.kind === 'many' ? `ToMany & (boolean | ${select}<never>)` : `boolean | ${select}<ToMany>`;
    return member({ name: relation.name, type, isOptional: true });
  });
  return [...values, ...links];
}

const relations = (object: WorkspaceObject) => object.fields.flatMap((field) => field.relations);
