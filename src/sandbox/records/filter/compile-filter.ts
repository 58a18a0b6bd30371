import { badInput, serverCrash } from '../../errors.js';
import { isContainer } from '../../fields/raw-json.js';
import type { FilterOperator, Place } from '../../fields/scalar-type.js';
import { objectNamed } from '../model/record-model.js';
import { cellOf, partCellOf } from '../model/record-object.js';
import type { Cell, CompositeColumn, RecordObject, StoredRecord, ToMany, ToOne } from '../model/record-object.js';
import type { RecordStore } from '../store/store.js';
import { refuseInBulkWrite } from './bulk-write.js';
import { joinClauses } from './clause.js';
import type { Clause, RowCondition } from './clause.js';
import { operators } from './operators.js';
import { all, any, not } from './truth.js';

type Filter = Readonly<Record<string, unknown>>;

/** What a filter selects records for. */
export type FilterPurpose = 'read' | 'bulkWrite';

interface Scope {
  readonly store: RecordStore;
  readonly object: RecordObject;
  /** How many relations lead here; the server follows one. */
  readonly depth: number;
  /** Whether the filter fails for conditions that name their column twice. */
  readonly failsInBulkWrite: boolean;
}

const refuse = (why: { readonly message: string; readonly userFriendlyMessage?: string }) =>
  badInput({ subCode: 'INVALID_ARGS_FILTER', ...why });

/** The server looks at entries only: a list is an object whose keys are its indices. */
const isFilter = (value: unknown): value is Filter => isContainer(value);

/** What a filter holds, whatever it is; null crashes the server. */
function entriesOf(filter: unknown): readonly (readonly [string, unknown])[] {
  if (filter === null || filter === undefined) throw serverCrash('Cannot convert undefined or null to object');
  return Object.entries(filter);
}

const isOperator = (cell: Cell, name: string): name is FilterOperator =>
  (cell.type.operators as readonly string[]).includes(name); // widened so that any name can be looked up

function cellClause(cell: Cell, filter: unknown, { object, failsInBulkWrite }: Scope): Clause {
  const { path } = cell;
  if (!isFilter(filter)) {
    throw refuse({
      message: `Filter value for field "${path}" must be an object`,
      userFriendlyMessage: 'Invalid filter: filter value must be an object',
    });
  }
  const entries = Object.entries(filter);
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) {
    throw refuse({
      message: `Filter for field "${path}" must have exactly one operator`,
      userFriendlyMessage: 'Invalid filter: exactly one operator per field is required',
    });
  }
  const [operator, value] = entry;
  if (!isOperator(cell, operator)) {
    throw refuse({
      message: `Operator "${operator}" is not valid for field "${path}" of type ${cell.type.name} - Allowed operators: ${cell.type.operators.join(', ')}`,
      userFriendlyMessage: `Invalid filter : Operator "${operator}" is not valid for this "${path}" ${cell.type.name} field`,
    });
  }
  if (failsInBulkWrite) refuseInBulkWrite(cell, operator, value);
  const place: Place = { path, purpose: 'filter', table: object.tableName };
  return operators[operator](cell, value, place);
}

/** A clause for each part of a composite. */
function compositeClauses(column: CompositeColumn, filter: unknown, scope: Scope): readonly Clause[] {
  return entriesOf(filter).map(([part, partFilter]) => {
    const cell = partCellOf(column, part);
    if (cell === undefined)
      throw refuse({ message: `Sub field "${part}" not found for composite type: ${column.field.type}` });
    return cellClause(cell, partFilter, scope);
  });
}

const LOGIC = new Set(['and', 'or', 'not']);

/** A record whose every value is null: what an outer join yields where there is no other record. */
const NO_RECORD: StoredRecord = { id: '' };
const absent = new Proxy(NO_RECORD, { get: () => null });

function relationCondition(relation: ToOne | ToMany, filter: unknown, scope: Scope): RowCondition {
  const { name } = relation;
  if (relation.kind === 'toMany') {
    throw refuse({
      message: `Cannot filter by relation field "${name}"`,
      userFriendlyMessage: `Invalid filter: filtering by relation field "${name}" is not supported`,
    });
  }
  const target = objectNamed(scope.store.model(), relation.target);
  if (!isFilter(filter)) {
    throw refuse({
      message: `Cannot filter by relation field "${name}": use "${relation.column}" instead`,
      userFriendlyMessage: `Invalid filter: use "${relation.column}" to filter by this relation field`,
    });
  }
  if (scope.depth >= 1) {
    throw refuse({
      message: 'Relation filter nesting deeper than 1 hop is not supported',
      userFriendlyMessage: 'Relation filters can only traverse one relation deep',
    });
  }
  const condition = filterCondition(filter, { ...scope, object: target, depth: scope.depth + 1 });
  const table = scope.store.table(target);
  return (record) => {
    const id = record[relation.column];
    const other = typeof id === 'string' ? table.get(id) : undefined;
    // a deleted target is not joined
    return condition(other === undefined || other.deletedAt ? absent : other);
  };
}

function listConditions(value: unknown, scope: Scope): readonly RowCondition[] {
  if (value === null || value === undefined) throw serverCrash(`Cannot read properties of ${value} (reading 'map')`);
  if (!Array.isArray(value)) throw serverCrash('value.map is not a function');
  return value.map((filter: unknown) => filterCondition(filter, scope));
}

function entryClauses(key: string, value: unknown, scope: Scope): readonly Clause[] {
  if (key === 'and') return [[all(listConditions(value, scope))]];
  if (key === 'or') return [[any(listConditions(value, scope))]];
  if (key === 'not') return [[not(filterCondition(value, scope))]];
  const { object } = scope;
  const column = object.columns.get(key);
  if (column?.kind === 'composite') return compositeClauses(column, value, scope);
  if (column?.kind === 'scalar') return [cellClause(cellOf(column), value, scope)];
  const relation = object.relations.get(key);
  if (relation !== undefined) return [[relationCondition(relation, value, scope)]];
  throw refuse({
    message: `Object ${object.nameSingular} doesn't have any "${key}" field.`,
    userFriendlyMessage: `Invalid filter : ${object.nameSingular} object doesn't have any "${key}" field.`,
  });
}

function filterCondition(filter: unknown, scope: Scope): RowCondition {
  return joinClauses(entriesOf(filter).flatMap(([key, value]) => entryClauses(key, value, scope)));
}

/** Whether `deletedAt` of the records themselves is a key, which is how a caller asks for deleted ones. */
const mentionsDeletedAt = (filter: unknown): boolean => {
  if (Array.isArray(filter)) return filter.some(mentionsDeletedAt);
  if (!isFilter(filter)) return false;
  return Object.entries(filter).some(
    ([key, value]) => key === 'deletedAt' || (LOGIC.has(key) && mentionsDeletedAt(value)),
  );
};

/** Whether a relation of the object is a key of the filter. */
const leadsThroughRelation = (filter: unknown, object: RecordObject): boolean => {
  if (Array.isArray(filter)) return filter.some((part) => leadsThroughRelation(part, object));
  if (!isFilter(filter)) return false;
  return Object.entries(filter).some(
    ([key, value]) => object.relations.has(key) || (LOGIC.has(key) && leadsThroughRelation(value, object)),
  );
};

/** What to look for. */
export interface RowQuery {
  readonly object: RecordObject;
  readonly filter: unknown;
  /** Reads see deleted records where the filter mentions `deletedAt`, bulk writes always. */
  readonly purpose: FilterPurpose;
}

/**
 * The condition of a `filter` argument. Throws what a 2.21 server answers: one operator per field, many-to-one relations
 * only and one hop.
 */
export function compileFilter({ object, filter, purpose }: RowQuery, store: RecordStore): RowCondition {
  // a filter that leads through a relation is a query of its own, in which the alias is known
  const failsInBulkWrite = purpose === 'bulkWrite' && object.isCustom && !leadsThroughRelation(filter, object);
  const condition = filterCondition(filter ?? {}, { store, object, depth: 0, failsInBulkWrite });
  if (purpose === 'bulkWrite' || mentionsDeletedAt(filter) || !object.columns.has('deletedAt')) return condition;
  return (record) => record.deletedAt === null && condition(record);
}
