import { createHash } from 'node:crypto';
import type { RecordContext } from '../context.js';
import { serverCrash } from '../../errors.js';
import type { Stored } from '../../fields/scalar-type.js';
import { findRows } from '../filter/find-rows.js';
import type { RecordObject, StoredRecord } from '../model/record-object.js';
import { comparatorOf, parseOrderBy } from '../order/order-by.js';
import { firstRows } from '../order/first-rows.js';
import { readDimensions } from './dimensions.js';
import type { Dimension } from './dimensions.js';
import { groupComparator } from './group-order.js';

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
function refuseWideRecords(recordColumns: readonly string[], dimensions: readonly Dimension[]): void {
  if (recordColumns.length === 0 || 2 * (recordColumns.length + dimensions.length) <= MOST_ARGUMENTS) return;
  throw serverCrash(`cannot pass more than ${MOST_ARGUMENTS} arguments to a function`, 'BadRequestException');
}

/** The hash of the null group comes last, as it often does in the database. */
const hashOf = ({ dimensionValues }: Group): string =>
  (dimensionValues.every((value) => value === null) ? '~' : '') +
  createHash('sha256').update(JSON.stringify(dimensionValues)).digest('hex');

const byHash = (left: Group, right: Group): number => (hashOf(left) < hashOf(right) ? -1 : 1);

/** Every combination of the groups that a record is in by each dimension. */
const combinationsOf = (row: StoredRecord, dimensions: readonly Dimension[]): readonly (readonly Stored[])[] =>
  dimensions.reduce<readonly (readonly Stored[])[]>(
    (combinations, dimension) =>
      combinations.flatMap((values) => dimension.groupsOf(row).map((value) => [...values, value])),
    [[]],
  );

function collect(rows: readonly StoredRecord[], dimensions: readonly Dimension[]): readonly Group[] {
  const groups = new Map<string, { dimensionValues: readonly Stored[]; rows: StoredRecord[] }>();
  for (const row of rows) {
    for (const dimensionValues of combinationsOf(row, dimensions)) {
      const key = JSON.stringify(dimensionValues);
      const group = groups.get(key) ?? { dimensionValues, rows: [] };
      groups.set(key, group);
      group.rows.push(row);
    }
  }
  return [...groups.values()].map((group) => ({ ...group, sample: [] }));
}

/**
 * The groups of the records that meet a filter. Without an order the database promises none; here they come by a hash of
 * their values, so that nobody takes the order of records for granted.
 */
export function groupRecords({ store }: RecordContext, object: RecordObject, args: GroupByArgs): readonly Group[] {
  const scope = { store, object };
  const dimensions = readDimensions(args.groupBy, scope);
  refuseWideRecords(args.recordColumns, dimensions);
  const compareGroups = groupComparator(args.orderBy, { ...scope, dimensions });
  const compareRows = comparatorOf(parseOrderBy(args.orderByForRecords ?? [], scope));
  const offset = Math.max(0, args.offsetForRecords ?? 0);
  const limit = args.limit !== undefined && args.limit > 0 ? args.limit : DEFAULT_GROUPS;
  const groups = collect(findRows(store, { object, filter: args.filter, purpose: 'read' }), dimensions);
  return [...groups]
    .sort(compareGroups ?? byHash)
    .slice(0, limit)
    .map((group) => ({
      ...group,
      sample: firstRows(group.rows, offset + RECORDS_PER_GROUP, compareRows).slice(offset),
    }));
}
