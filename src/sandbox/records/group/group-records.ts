import { createHash } from 'node:crypto';
import { aggregatesOf } from '../aggregate/aggregates.js';
import type { RecordContext } from '../context.js';
import { badArgument, serverCrash } from '../errors.js';
import { isContainer } from '../fields/json.js';
import type { Stored } from '../fields/scalar-type.js';
import { findRows } from '../filter/find-rows.js';
import type { RecordObject, StoredRecord } from '../model/record-object.js';
import { directionOf } from '../order/order-by.js';
import { comparatorOf, parseOrderBy } from '../order/order-by.js';
import { firstRows } from '../order/first-rows.js';
import { readDimensions } from './dimensions.js';
import type { Dimension } from './dimensions.js';

/** How many groups there are when nobody says, and how many records each shows. */
const DEFAULT_GROUPS = 50;
const RECORDS_PER_GROUP = 10;

/** Arguments of a group-by. */
export interface GroupByArgs {
  readonly groupBy: unknown;
  readonly filter?: unknown;
  readonly orderBy?: unknown;
  readonly orderByForRecords?: unknown;
  readonly limit?: number | undefined;
  readonly offsetForRecords?: number | undefined;
  /** The columns of the records that are shown beside the groups; none where only groups are asked for. */
  readonly recordColumns: readonly string[];
}

/** Records that have the same values of all dimensions. */
export interface Group {
  readonly dimensionValues: readonly Stored[];
  readonly rows: readonly StoredRecord[];
  /** The first of its records. */
  readonly sample: readonly StoredRecord[];
}

/** How many arguments a function of the database takes. */
const MOST_ARGUMENTS = 100;

/** Records are built by one call that takes each column and each dimension by name and value. */
function refuseWideRecords({ groupBy, recordColumns }: GroupByArgs): void {
  const dimensions = Array.isArray(groupBy) ? groupBy.length : 1;
  if (recordColumns.length === 0 || 2 * (recordColumns.length + dimensions) <= MOST_ARGUMENTS) return;
  throw serverCrash(`cannot pass more than ${MOST_ARGUMENTS} arguments to a function`);
}

type GroupValue = (group: Group) => Stored;

interface GroupOrder {
  readonly valueOf: GroupValue;
  readonly compare: (left: Stored, right: Stored) => number;
  readonly direction: unknown;
}

const compareValues = (left: Stored, right: Stored): number =>
  typeof left === 'number' && typeof right === 'number' ? left - right : String(left) < String(right) ? -1 : 1;

/** The innermost direction of a group order and the path that leads to it. */
function leafOf(value: unknown, path: readonly string[]): { readonly path: string; readonly direction: unknown } {
  if (!isContainer(value)) return { path: path.join('.'), direction: value };
  if ('orderBy' in value) return { path: path.join('.'), direction: value.orderBy };
  const [entry] = Object.entries(value);
  return entry === undefined ? { path: path.join('.'), direction: undefined } : leafOf(entry[1], [...path, entry[0]]);
}

function groupOrders(orderBy: unknown, dimensions: readonly Dimension[], object: RecordObject): readonly GroupOrder[] {
  const entries: readonly unknown[] = Array.isArray(orderBy) ? orderBy : orderBy == null ? [] : [orderBy];
  const aggregates = aggregatesOf(object);
  return entries
    .flatMap((entry) => (isContainer(entry) ? Object.entries(entry) : []))
    .map(([name, value]): GroupOrder => {
      const { path, direction } = leafOf(value, [name]);
      const aggregate = name === 'aggregate' ? aggregates.get(path.slice('aggregate.'.length)) : undefined;
      if (aggregate !== undefined)
        return { valueOf: (group) => aggregate(group.rows), compare: compareValues, direction };
      const index = dimensions.findIndex((dimension) => dimension.path === path);
      const found = dimensions[index];
      if (found === undefined) throw badArgument(`Cannot order by a field that is not in groupBy criteria: ${path}`);
      // a date is shown as a period, any other value as it is kept
      const isShown = found.cell.type.name.startsWith('DATE') || found.cell.type.name === 'MULTI_SELECT';
      return {
        valueOf: (group) => group.dimensionValues[index] ?? null,
        compare: isShown ? compareValues : found.cell.type.compare,
        direction,
      };
    });
}

function compareGroups(orders: readonly GroupOrder[]): (left: Group, right: Group) => number {
  const steps = orders.map(({ valueOf, compare, direction }) => {
    const { descending = false, nullsFirst = false } = directionOf(direction) ?? {};
    return (left: Group, right: Group): number => {
      const [a, b] = [valueOf(left), valueOf(right)];
      if (a === null || b === null) return a === b ? 0 : (a === null) === nullsFirst ? -1 : 1;
      return a === b ? 0 : descending ? compare(b, a) : compare(a, b);
    };
  });
  return (left, right) => steps.reduce((order, step) => order || step(left, right), 0);
}

/** The hash of the null group comes last, as it often does in the database. */
const hashOf = ({ dimensionValues }: Group): string =>
  (dimensionValues.every((value) => value === null) ? '~' : '') +
  createHash('sha256').update(JSON.stringify(dimensionValues)).digest('hex');

const byHash = (left: Group, right: Group): number => (hashOf(left) < hashOf(right) ? -1 : 1);

function collect(rows: readonly StoredRecord[], dimensions: readonly Dimension[]): readonly Group[] {
  const groups = new Map<string, { dimensionValues: readonly Stored[]; rows: StoredRecord[] }>();
  for (const row of rows) {
    const dimensionValues = dimensions.map((dimension) => dimension.groupOf(row));
    const key = JSON.stringify(dimensionValues);
    const group = groups.get(key) ?? { dimensionValues, rows: [] };
    groups.set(key, group);
    group.rows.push(row);
  }
  return [...groups.values()].map((group) => ({ ...group, sample: [] }));
}

/**
 * The groups of the records that meet a filter. Without an order the database promises none; here they come by a hash of
 * their values, so that nobody takes the order of records for granted.
 */
export function groupRecords({ store }: RecordContext, object: RecordObject, args: GroupByArgs): readonly Group[] {
  const scope = { store, object };
  refuseWideRecords(args);
  const dimensions = readDimensions(args.groupBy, scope);
  const orders = groupOrders(args.orderBy, dimensions, object);
  const compareRows = comparatorOf(parseOrderBy(args.orderByForRecords ?? [], scope));
  const offset = Math.max(0, args.offsetForRecords ?? 0);
  const groups = collect(findRows(store, { object, filter: args.filter, purpose: 'read' }), dimensions);
  return [...groups]
    .sort(orders.length === 0 ? byHash : compareGroups(orders))
    .slice(0, args.limit ?? DEFAULT_GROUPS)
    .map((group) => ({
      ...group,
      sample: firstRows(group.rows, offset + RECORDS_PER_GROUP, compareRows).slice(offset),
    }));
}
