import { badArgument, badInput, serverCrash } from '../../errors.js';
import { isContainer } from '../../fields/raw-json.js';
import { objectNamed } from '../model/record-model.js';
import { cellOf, partCellOf } from '../model/record-object.js';
import type { Cell, RecordObject, StoredRecord, ToOne } from '../model/record-object.js';
import type { RecordStore } from '../store/store.js';

/** How one ordered value runs. */
export interface Direction {
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

const DIRECTIONS: ReadonlyMap<unknown, Direction> = new Map([
  ['AscNullsFirst', { descending: false, nullsFirst: true }],
  ['AscNullsLast', { descending: false, nullsFirst: false }],
  ['DescNullsFirst', { descending: true, nullsFirst: true }],
  ['DescNullsLast', { descending: true, nullsFirst: false }],
]);

/** The direction of an `OrderByDirection` name; undefined for anything else. */
export const directionOf = (name: unknown): Direction | undefined => DIRECTIONS.get(name);

/** One ordered value. */
export interface OrderKey {
  readonly cell: Cell;
  readonly direction: Direction;
  /** The field of the ordered object that the value belongs to. */
  readonly field: string;
  /** Set where the value is that of a related record. */
  readonly relation?: ToOne;
}

function scalarKey(cell: Cell, value: unknown, field: string): OrderKey {
  const direction = directionOf(value);
  if (direction !== undefined) return { cell, direction, field };
  throw badArgument(`Scalar field "${cell.path}" requires a direction value (${[...DIRECTIONS.keys()].join(', ')})`);
}

function partKey(cell: Cell, value: unknown, field: string): OrderKey {
  const direction = directionOf(value);
  if (direction !== undefined) return { cell, direction, field };
  const given = String(value);
  throw serverCrash(`Sub field order by value must be of type OrderByDirection, but got: ${given}`, 'Error');
}

interface Scope {
  readonly store: RecordStore;
  readonly object: RecordObject;
}

function relationKeys(relation: ToOne, value: unknown, { store }: Scope): readonly OrderKey[] {
  const target = objectNamed(store.model(), relation.target);
  const table = store.table(target);
  // of the related record its first field is looked at; one that is a relation itself is ignored
  const [[name, inner] = [undefined, undefined]] = isContainer(value) ? Object.entries(value) : [];
  if (name === undefined || inner === null || target.relations.has(name)) return [];
  const column = target.columns.get(name);
  if (column === undefined) {
    throw badInput({
      subCode: 'FIELD_NOT_FOUND',
      message: `Nested field "${name}" not found in target object "${target.nameSingular}"`,
    });
  }
  // what is no direction is ignored there
  if (column.kind === 'scalar' && directionOf(inner) === undefined) return [];
  return fieldKeys(name, inner, { store, object: target }).map((key) => ({
    direction: key.direction,
    field: relation.name,
    relation,
    cell: {
      ...key.cell,
      path: `${relation.name}.${key.cell.path}`,
      of: (record: StoredRecord) => {
        const id = record[relation.column];
        const other = typeof id === 'string' ? table.get(id) : undefined;
        return other === undefined || other.deletedAt ? null : key.cell.of(other);
      },
    },
  }));
}

function fieldKeys(name: string, value: unknown, scope: Scope): readonly OrderKey[] {
  const column = scope.object.columns.get(name);
  const missing = badInput({
    subCode: 'FIELD_NOT_FOUND',
    message: `Field "${name}" does not exist or is not sortable`,
  });
  if (column?.kind === 'scalar') return [scalarKey(cellOf(column), value, name)];
  if (column?.kind === 'composite') {
    if (!isContainer(value)) {
      throw badArgument(
        `Composite field "${name}" requires subfield ordering (e.g., { ${name}: { subFieldName: 'AscNullsFirst' } })`,
      );
    }
    return Object.entries(value).map(([part, direction]) => {
      const cell = partCellOf(column, part);
      if (cell === undefined) throw missing;
      return partKey(cell, direction, name);
    });
  }
  const relation = scope.object.relations.get(name);
  if (relation?.kind === 'toOne' && !isContainer(value)) {
    throw badArgument(
      `Relation field "${name}" requires nested field ordering (e.g., { ${name}: { fieldName: 'AscNullsFirst' } })`,
    );
  }
  if (relation?.kind !== 'toOne') throw missing;
  return relationKeys(relation, value, scope);
}

function orderKeys(orderBy: unknown, scope: Scope): readonly OrderKey[] {
  if (orderBy === null) throw serverCrash('Cannot convert undefined or null to object');
  if (!isContainer(orderBy)) return [];
  return Object.entries(orderBy).flatMap(([name, value]) => fieldKeys(name, value, scope));
}

/**
 * The ordered values of an `orderBy` argument, one object or a list of them. A value named twice keeps its first place
 * and takes the last direction.
 */
export function parseOrderBy(orderBy: unknown, scope: Scope): readonly OrderKey[] {
  const entries: readonly unknown[] = Array.isArray(orderBy) ? orderBy : [orderBy ?? undefined];
  const keys = new Map<string, OrderKey>();
  for (const key of entries.flatMap((entry) => orderKeys(entry, scope))) keys.set(key.cell.path, key);
  return [...keys.values()];
}

/** Compares two records. */
export type Comparator = (left: StoredRecord, right: StoredRecord) => number;

function keyComparator({ cell, direction }: OrderKey): Comparator {
  const { compare } = cell.type;
  const [sign, nullRank] = [direction.descending ? -1 : 1, direction.nullsFirst ? -1 : 1];
  return (left, right) => {
    const [a, b] = [cell.of(left), cell.of(right)];
    if (a === null || b === null) return a === b ? 0 : a === null ? nullRank : -nullRank;
    return sign * compare(a, b);
  };
}

const byId: Comparator = (left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);

/** Orders by the keys, then by id ascending: the server appends that, and ignores another order of ids. */
export function comparatorOf(keys: readonly OrderKey[]): Comparator {
  const comparators = keys.filter((key) => key.cell.path !== 'id').map(keyComparator);
  return (left, right) => {
    for (const compare of comparators) {
      const order = compare(left, right);
      if (order !== 0) return order;
    }
    return byId(left, right);
  };
}
