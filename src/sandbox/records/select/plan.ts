import { demand, demandFields } from '../access/permissions.js';
import type { RecordContext } from '../context.js';
import { badInput, serverCrash } from '../../errors.js';
import { objectNamed } from '../model/record-model.js';
import type { RecordStore } from '../store/store.js';
import { cellOf, partCellOf } from '../model/record-object.js';
import type { CompositeColumn, RecordObject, StoredRecord, ToMany, ToOne } from '../model/record-object.js';
import { planConnection } from './connection.js';
import { below } from './selection.js';
import type { Selection } from './selection.js';

/** Makes the answers for records, all at once so that related records are fetched once. */
export type Projection = (rows: readonly StoredRecord[]) => readonly unknown[];

/** What a plan is made for. */
export interface PlanScope {
  readonly context: RecordContext;
  readonly object: RecordObject;
  /** Whether a one-to-many relation leads here: the server refuses a second one. */
  readonly insideToMany: boolean;
  /**
   * Whether the records are copies, which have no related records. The server copies the target of a to-one relation
   * where `deletedAt` is not selected in it.
   */
  readonly isCopied?: boolean;
  /** Whether the database builds the records as JSON, as it does for those of groups: times have its own notation. */
  readonly isBuiltAsJson?: boolean;
}

const constant =
  (value: unknown): Projection =>
  (rows) =>
    rows.map(() => value);

function compositeProjection(column: CompositeColumn, selection: Selection): Projection {
  if (selection.size === 0) return constant(null);
  const parts = [...selection.keys()].map((name): [string, (row: StoredRecord) => unknown] => {
    if (name === '__typename') return [name, () => column.type.typeName];
    const cell = partCellOf(column, name);
    if (cell === undefined) {
      throw serverCrash(`Sub field metadata not found for composite type: ${column.field.type}`);
    }
    return [name, (row) => cell.type.read(cell.of(row))];
  });
  return (rows) => rows.map((row) => Object.fromEntries(parts.map(([name, read]) => [name, read(row)])));
}

/** What a to-one relation without a sub-selection reads as: the id, and nothing in each list. */
function bareRecord(object: RecordObject): (row: StoredRecord) => unknown {
  const nothing = { edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false }, totalCount: 0 };
  const lists = [...object.relations.values()].filter((relation) => relation.kind === 'toMany');
  return (row) => ({ id: row.id, ...Object.fromEntries(lists.map((relation) => [relation.name, nothing])) });
}

/** The record that a relation leads to, unless it is deleted. */
function livingTarget(row: StoredRecord, relation: ToOne, store: RecordStore): StoredRecord | undefined {
  const id = row[relation.column];
  const target = typeof id === 'string' ? store.table(objectNamed(store.model(), relation.target)).get(id) : undefined;
  return target?.deletedAt ? undefined : target;
}

function toOneProjection(relation: ToOne, selection: Selection, scope: PlanScope): Projection {
  const { store } = scope.context;
  const target = objectNamed(store.model(), relation.target);
  demand(scope.context.role, target, 'read');
  const bare = bareRecord(target);
  const project =
    selection.size === 0
      ? (rows: readonly StoredRecord[]) => rows.map(bare)
      : planRecords(selection, {
          ...scope,
          object: target,
          isCopied: !selection.has('deletedAt'),
          isBuiltAsJson: false,
        });
  if (scope.isCopied === true) return constant(null);
  return (rows) => {
    const others = rows.map((row) => livingTarget(row, relation, store) ?? null);
    const projected = project(others.filter((other) => other !== null));
    let next = 0;
    return others.map((other) => (other === null ? null : projected[next++]));
  };
}

/** How many records of a one-to-many relation the server returns for one record. */
export const CHILD_LIMIT = 60;

function childrenOf(
  rows: readonly StoredRecord[],
  relation: ToMany,
  { context }: PlanScope,
): readonly StoredRecord[][] {
  const table = context.store.table(objectNamed(context.store.model(), relation.target));
  const lists = new Map(rows.map((row) => [row.id, [] as StoredRecord[]]));
  for (const child of table.rows()) {
    const parent = child[relation.targetColumn];
    const list = typeof parent === 'string' ? lists.get(parent) : undefined;
    if (list !== undefined && list.length < CHILD_LIMIT && !child.deletedAt) list.push(child);
  }
  return rows.map((row) => lists.get(row.id) ?? []);
}

function toManyProjection(relation: ToMany, selection: Selection, scope: PlanScope): Projection {
  const target = objectNamed(scope.context.store.model(), relation.target);
  demand(scope.context.role, target, 'read');
  if (scope.insideToMany) {
    throw badInput({
      subCode: 'TOO_COMPLEX_QUERY',
      message: 'Query complexity is too high. One-to-Many relation cannot be nested in another One-to-Many relation.',
    });
  }
  const connect = planConnection(selection, {
    ...scope,
    object: target,
    insideToMany: true,
    isCopied: false,
    isBuiltAsJson: false,
  });
  return (rows) => {
    const lists = scope.isCopied === true ? rows.map(() => []) : childrenOf(rows, relation, scope);
    return connect(
      lists.map((list) => ({ rows: list, all: list, orderKeys: [], hasNextPage: false, hasPreviousPage: false })),
    );
  };
}

/** What answers one field of a selection. */
function fieldProjection(name: string, siblings: Selection, scope: PlanScope): Projection {
  const { object } = scope;
  const selection = below(siblings, name);
  if (name === '__typename') return constant(object.typeName);
  const column = object.columns.get(name);
  if (column?.kind === 'composite') return compositeProjection(column, selection);
  if (column?.kind === 'scalar') {
    const cell = cellOf(column);
    const { relation } = column;
    const { read: readStored, inJson = readStored } = cell.type;
    const show = scope.isBuiltAsJson === true ? inJson : readStored;
    const { files } = scope.context.store;
    const reading = files === undefined ? undefined : { fileUrl: files.urlOf };
    const read = (row: StoredRecord): unknown => show(cell.of(row), reading);
    // a relation that is selected too, and whose target is deleted, takes the id with it
    if (relation === undefined || scope.isCopied === true || !siblings.has(relation.name))
      return (rows) => rows.map(read);
    return (rows) =>
      rows.map((row) => (livingTarget(row, relation, scope.context.store) === undefined ? null : read(row)));
  }
  const relation = object.relations.get(name);
  // a field that does not exist is no error: it reads as null
  if (relation === undefined) return constant(null);
  return relation.kind === 'toOne'
    ? toOneProjection(relation, selection, scope)
    : toManyProjection(relation, selection, scope);
}

/** Checks a selection on records and makes what answers it. */
export function planRecords(selection: Selection, scope: PlanScope): Projection {
  const { context, object } = scope;
  demandFields(context.role, { object, fields: [...selection.keys()], permission: 'read' });
  const fields = [...selection.keys()].map((name): [string, Projection] => [
    name,
    fieldProjection(name, selection, scope),
  ]);
  return (rows) => {
    const columns = fields.map(([name, project]) => [name, project(rows)] as const);
    return rows.map((_row, index) => Object.fromEntries(columns.map(([name, values]) => [name, values[index]])));
  };
}
