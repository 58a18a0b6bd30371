import { TwentyError } from '../errors.js';
import { checkArguments } from '../call/check-arguments.js';
import type { OperationContext } from '../call/operation-context.js';
import { hasReliableCursor, serializeOrder } from './serialize-order.js';
import type { PageRequest } from './fetch-page.js';
import { fetchPage } from './fetch-page.js';
import type { RecordWalk } from './arguments.js';
import { recordWalk } from './record-walk.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isBefore2 } from '../../objects/server-marks.js';

/** The arguments of `iterate`. */
export const ITERATE = {
  filter: false,
  orderBy: false,
  select: false,
  pageSize: false,
} as const;

/** Which records to walk over. */
export interface WalkRequest extends PageRequest {
  readonly pageSize?: number;
}

// There is no greatest `first` (1.2, 2.21).
const ALL = 1e9;

/** Walks over every record that matches. */
export const iterate =
  (context: OperationContext) =>
  (args: WalkRequest = {}): RecordWalk<JsonRecord> =>
    recordWalk(checkedWalk(context, args), context);

async function* checkedWalk(context: OperationContext, args: WalkRequest): AsyncGenerator<JsonRecord, void, undefined> {
  checkArguments(args, ITERATE, context);
  yield* walk(context, args);
}

/**
 * Walks over every record that matches. A cursor is followed where it is reliable: without an order, or in one by fields
 * that are never empty (2.21). An order by one time is walked by that time. In any other order it ends at the first empty value, and fails on relations: then the
 * records are counted by `offset`, to which the server adds the id as the last key. Servers before 2.x, where a cursor
 * by time comes to the same page again and there is no `offset`, return ordered records all at once.
 */
export async function* walk(
  context: OperationContext,
  { pageSize = 200, ...args }: WalkRequest,
): AsyncGenerator<JsonRecord, void, undefined> {
  const { object, warn } = context;
  const orderBy = serializeOrder(args.orderBy);
  const isWhole = orderBy !== undefined && isBefore2(object);
  const first = isWhole ? ALL : Math.max(pageSize, 1);
  let time = isWhole ? undefined : timeOrderOf(object, orderBy);
  const checkCursor = cursorCheck(context);
  let isByCursor = !isWhole && hasReliableCursor(object, orderBy);
  let count = 0;
  let place: { readonly after?: string; readonly offset?: number; readonly filter?: object } = {};
  let size = first;
  // A record whose place in the order changes may come again.
  const seen = new Set<unknown>();
  for (;;) {
    const { page, ids, isCursorWhole, lastPlace } = await fetchPage(
      context,
      { ...args, first: size, ...place },
      PAGE_INFO,
    );
    const seenBefore = seen.size;
    for (const [index, record] of page.records.entries()) {
      const id = ids[index];
      if (seen.has(id)) continue;
      if (orderBy) seen.add(id);
      yield record;
    }
    const { hasNextPage, endCursor } = page.pageInfo;
    if (!hasNextPage) return;
    const bound = time && boundOf(time, lastPlace);
    if (bound) {
      // A millisecond may fill a page, above all that of a batch: then pages grow.
      const isStuck = seen.size === seenBefore;
      if (isStuck && page.records.length < size) throw endless(context, 'the records that it has given before');
      if (isStuck) size *= 2;
      place = { filter: args.filter ? { and: [args.filter, bound] } : bound };
      continue;
    }
    if (time) {
      // A time is empty that never was when the client was generated.
      [time, size, isByCursor, count] = [undefined, first, false, seen.size];
    } else {
      count += page.records.length;
    }
    isByCursor &&= isCursorWhole;
    if (isByCursor) {
      place = { after: checkCursor(endCursor) };
    } else {
      if (isWhole || page.records.length === 0) throw endless(context, 'no way to get to it');
      if (place.offset === undefined) warn('UNSAFE_WALK', UNSAFE);
      place = { offset: count };
    }
  }
}

/** An order by one field that holds a time in every record. */
interface TimeOrder {
  readonly field: string;
  readonly isDescending: boolean;
}

/** The order as one by a single time that is never empty; undefined for any other. */
function timeOrderOf(
  { neverNull = '', filters }: OperationContext['object'],
  orderBy: readonly object[] = [],
): TimeOrder | undefined {
  const [[field, direction] = [], ...others] = orderBy.flatMap((order) => Object.entries(order) as [string, unknown][]);
  if (field === undefined || others.length > 0) return undefined;
  const isTime = [neverNull, filters?.dateTime ?? ''].every((fields) => fields.split(' ').includes(field));
  return isTime ? { field, isDescending: /^Desc/.test(String(direction)) } : undefined;
}

/**
 * The records from a place in the order of a time. The server stores microseconds (2.21) and orders by them, but its
 * cursors hold milliseconds: of the records of one millisecond they may lose some. So a page begins with the millisecond
 * that the page before it ended in. Undefined where the last record has no time.
 */
function boundOf({ field, isDescending }: TimeOrder, lastPlace: JsonRecord): object | undefined {
  const time = Date.parse(String(lastPlace[field]));
  if (Number.isNaN(time)) return undefined;
  return { [field]: isDescending ? { lt: isoTime(time + 1) } : { gte: isoTime(time) } };
}

const isoTime = (time: number): string => new Date(time).toISOString();

const PAGE_INFO = 'pageInfo{endCursor hasNextPage}';

const UNSAFE =
  'in this order records are counted: one may be missed if others are changed, created or deleted meanwhile';

const endless = ({ name }: OperationContext, what: string): Error =>
  new TwentyError(`the server says that there is another page, but gives ${what}.`, {
    code: 'ENDLESS_WALK',
    operation: name,
  });

/**
 * Takes each cursor in turn, and throws where there is none or one comes again, after whatever number of pages. To need
 * no more memory on long walks, it compares with a single one, kept for twice as many pages as the one before it (Brent).
 */
function cursorCheck(context: OperationContext): (cursor: string | null) => string {
  let kept: string | undefined;
  let pages = 0;
  return (cursor) => {
    if (cursor === null || cursor === undefined) throw endless(context, 'no cursor to it');
    if (cursor === kept) throw endless(context, 'a cursor that it has given before');
    // 1, 2, 4, 8, …
    if ((pages & (pages + 1)) === 0) kept = cursor;
    pages++;
    return cursor;
  };
}
