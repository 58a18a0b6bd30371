import type { RecordContext } from '../context.js';
import { badInput, recordNotFound } from '../../errors.js';
import { isContainer } from '../../fields/raw-json.js';
import { demandFilter } from '../filter/demand-filter.js';
import { findRows } from '../filter/find-rows.js';
import type { RecordObject, StoredRecord } from '../model/record-object.js';
import { cursorCondition } from '../order/cursor.js';
import { keysetCondition, keysetOrder } from '../order/keyset.js';
import { firstRows } from '../order/first-rows.js';
import { comparatorOf, parseOrderBy } from '../order/order-by.js';
import type { Comparator, OrderKey } from '../order/order-by.js';
import type { WalkDirection } from '../order/cursor.js';
import type { RecordStore } from '../store/store.js';
import type { Page } from '../select/connection.js';
import { demandId } from '../write/read-data.js';

/** How many records a page has when nobody says. */
export const DEFAULT_PAGE = 200;

/** Arguments of find-many; undefined where they were not sent. */
export interface FindManyArgs {
  readonly filter?: unknown;
  readonly orderBy?: unknown;
  readonly first?: number | undefined;
  readonly last?: number | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly offset?: number | undefined;
}

const conflict = (...names: readonly string[]) =>
  badInput({ subCode: 'ARGS_CONFLICT', message: `Cannot provide both ${names.join(' and ')}` });

/** Throws what the server says about arguments that contradict each other. */
function checkPaging({ first, last, before, after }: FindManyArgs): void {
  if (first && last) throw conflict('first', 'last');
  if (before && after) throw conflict('before', 'after');
  if (before && first) throw conflict('before', 'first');
  if (after && last) throw conflict('after', 'last');
  if (first !== undefined && first < 0) {
    throw badInput({ subCode: 'INVALID_ARGS_FIRST', message: 'First argument must be non-negative' });
  }
  if (last !== undefined && last < 0) {
    throw badInput({ subCode: 'INVALID_ARGS_LAST', message: 'Last argument must be non-negative' });
  }
}

const asList = (orderBy: unknown): readonly unknown[] =>
  orderBy === undefined || orderBy === null ? [] : Array.isArray(orderBy) ? orderBy : [orderBy];

/** How the records of a walk are ordered, and which of them are on the far side of its cursor. */
interface Walk {
  readonly orderKeys: readonly OrderKey[];
  readonly forward: Comparator;
  /** Undefined where there is no cursor. */
  readonly isBeyond: ((row: StoredRecord) => boolean) | undefined;
}

interface WalkRequest {
  /** The order as it was asked for, in a list. */
  readonly orderBy: readonly unknown[];
  readonly cursor: string | undefined;
  readonly direction: WalkDirection;
  readonly scope: { readonly store: RecordStore; readonly object: RecordObject };
}

const BY_ID = { id: 'AscNullsFirst' };

/**
 * Before 2.35 a walk remembers what was selected of the ordered values, so that it may stop early or repeat records. It
 * takes the order of ids as it was asked for, and the scan always ascends: so an order by id breaks paging.
 */
function walkBySelectedValues({ orderBy, cursor, direction, scope }: WalkRequest): Walk {
  const orderKeys = parseOrderBy([...orderBy, BY_ID], scope);
  const asked = parseOrderBy(orderBy, scope);
  const walkKeys = asked.some((key) => key.cell.path === 'id') ? asked : orderKeys;
  const condition = cursor ? cursorCondition(cursor, walkKeys, direction) : undefined;
  return {
    orderKeys,
    forward: comparatorOf(orderKeys),
    isBeyond: condition && ((row) => condition(row) === true),
  };
}

/** Since 2.35 a walk is complete in every order. */
function walkByKeyset({ orderBy, cursor, direction, scope }: WalkRequest): Walk {
  const asked = parseOrderBy(orderBy, scope);
  const orderKeys = asked.some((key) => key.cell.path === 'id') ? asked : parseOrderBy([...orderBy, BY_ID], scope);
  return {
    orderKeys,
    forward: keysetOrder(orderKeys),
    isBeyond: cursor ? keysetCondition(cursor, orderKeys, direction) : undefined,
  };
}

/** A page of the records that meet a filter. `last` without `before` gives the first ones. */
export function findPage({ store }: RecordContext, object: RecordObject, args: FindManyArgs): Page {
  checkPaging(args);
  const direction = args.before ? 'before' : 'after';
  const isKeyset = store.behaviour.cursors === 'keyset';
  const cursor = args.after || args.before || undefined;
  const plan = isKeyset ? walkByKeyset : walkBySelectedValues;
  const walk = plan({ orderBy: asList(args.orderBy), cursor, direction, scope: { store, object } });
  const all = findRows(store, { object, filter: args.filter, purpose: 'read' });
  const { orderKeys, forward, isBeyond } = walk;
  const rows = isBeyond === undefined ? all : all.filter(isBeyond);

  const limit = args.first ?? args.last ?? DEFAULT_PAGE;
  const offset = Math.max(0, args.offset ?? 0);
  const compare = direction === 'after' ? forward : (left: StoredRecord, right: StoredRecord) => forward(right, left);
  const found = firstRows(rows, offset + limit + 1, compare).slice(offset);
  const page = found.slice(0, limit);
  const hasMore = found.length > limit;
  // since 2.35 there is something on the near side of a cursor
  const hasCursor = isKeyset && cursor !== undefined;
  return {
    rows: direction === 'after' ? page : page.reverse(),
    all,
    orderKeys,
    hasNextPage: direction === 'after' ? hasMore : hasCursor,
    hasPreviousPage: direction === 'before' ? hasMore : hasCursor,
  };
}

/** The first record that meets a filter; throws if there is none. */
export function findOne({ store }: RecordContext, object: RecordObject, filter: unknown): StoredRecord {
  const [row] = firstRows(findRows(store, { object, filter, purpose: 'read' }), 1, comparatorOf([]));
  if (row === undefined) throw recordNotFound();
  return row;
}

/** The record with an id, deleted or not; throws if there is none. */
export function findById({ store }: RecordContext, object: RecordObject, id: unknown): StoredRecord {
  const row = store.table(object).get(demandId(id));
  if (row === undefined) throw recordNotFound();
  return row;
}

/**
 * The records that a bulk write hits: every one that meets the filter, deleted or not, so all of them where it is empty
 * and the version takes that.
 */
export function findForWrite({ store }: RecordContext, object: RecordObject, filter: unknown): readonly StoredRecord[] {
  if (store.behaviour.emptyBulkFilter === 'refused') demandFilter(filter);
  const ids = isContainer(filter) && 'id' in filter && isContainer(filter.id) && 'in' in filter.id ? filter.id.in : [];
  if (Array.isArray(ids)) for (const id of ids) demandId(id);
  return findRows(store, { object, filter, purpose: 'bulkWrite' }).sort(comparatorOf([]));
}
