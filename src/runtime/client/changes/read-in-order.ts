import type { OperationContext } from '../call/operation-context.js';
import { fetchPage } from '../operations/fetch-page.js';
import { walk } from '../operations/iterate.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { incompleteAnswer } from '../transport/incomplete-answer.js';
import type { Place } from './place.js';
import { byPlace, isAfter } from './place.js';
import type { ReadRow } from './progress.js';

/** What to read: the arguments of a find, with a selection that has the times and the id. */
export interface OrderedRead {
  readonly args: object;
  readonly filter: object;
  readonly pageSize: number;
  readonly from: Place | undefined;
  /** Called before each request: what it returns comes with the rows of that request. */
  readonly beforeRequest: () => number;
  /** Called once, when the first page is not the only one. The page is then requested again. */
  readonly onManyPages: () => Promise<void>;
}

/** A record, and what of it counts here. */
export interface Row extends ReadRow {
  readonly record: JsonRecord;
}

/** Rows of one answer. */
export interface Rows {
  readonly rows: readonly Row[];
  /** What `beforeRequest` has returned. */
  readonly horizon: number;
}

/**
 * Reads all records after a place, in the order of `updatedAt` and `id`. Cursors of the server do not serve: it stores
 * microseconds (1.x, 2.21) and orders by them, but its cursors hold milliseconds, so that records of the same millisecond
 * are lost. Times are therefore read whole: the last one of a page, which may go on, comes again with the next page, and
 * one that fills a page is read by ids.
 */
export async function* readInOrder(context: OperationContext, read: OrderedRead): AsyncGenerator<Rows> {
  const { pageSize, from, beforeRequest } = read;
  let place = from;
  let isFirst = true;
  for (;;) {
    let horizon = beforeRequest();
    let page = await fetchFrom(context, read, place);
    if (isFirst && page.hasNextPage) {
      await read.onManyPages();
      horizon = beforeRequest();
      page = await fetchFrom(context, read, place);
    }
    isFirst = false;
    const rows = page.records.map((record) => rowOf(record, context)).sort(byPlace);
    const lastTime = rows[rows.length - 1]?.time ?? -Infinity;
    const isOver = !page.hasNextPage || rows.length === 0;
    const whole = isOver ? rows : rows.filter(({ time }) => time < lastTime);
    yield { rows: rowsAfter(whole, from), horizon };
    if (isOver) return;
    if (whole.length > 0) {
      place = { time: lastTime - 1 };
      continue;
    }
    const after = from?.time === lastTime ? from : undefined;
    yield* readTime(context, { ...read, pageSize: Math.max(pageSize, rows.length) }, { time: lastTime, id: after?.id });
    place = { time: lastTime };
  }
}

/** The rows after the place where reading began. */
function rowsAfter(rows: readonly Row[], from: Place | undefined): readonly Row[] {
  const marked = rows.map((row, index) => ({ ...row, isLastOfTime: row.time !== rows[index + 1]?.time }));
  return from ? marked.filter((row) => isAfter(row, from)) : marked;
}

async function fetchFrom(
  context: OperationContext,
  { args, filter, pageSize }: OrderedRead,
  place: Place | undefined,
): Promise<{ readonly records: readonly JsonRecord[]; readonly hasNextPage: boolean }> {
  const request = {
    ...args,
    filter: { and: [filter, ...(place ? [{ updatedAt: { gte: firstTimeAfter(place) } }] : [])] },
    orderBy: [{ updatedAt: 'AscNullsFirst' }],
    first: pageSize,
  };
  const { page } = await fetchPage(context, request, 'pageInfo{hasNextPage}');
  return { records: page.records, hasNextPage: page.pageInfo.hasNextPage };
}

/** Reads all records of one millisecond by their ids, after one of them if it is given. */
async function* readTime(
  context: OperationContext,
  { args, filter, pageSize, beforeRequest }: OrderedRead,
  { time, id }: Place,
): AsyncGenerator<Rows> {
  const updatedAt = { gte: isoTime(time), lt: isoTime(time + 1) };
  const ofTime = { and: [filter, { updatedAt }, ...(id === undefined ? [] : [{ id: { gt: id } }])] };
  const horizon = beforeRequest();
  let last: Row | undefined;
  for await (const record of walk(context, { ...args, filter: ofTime, pageSize })) {
    if (last) yield { rows: [last], horizon };
    last = rowOf(record, context);
  }
  if (last) yield { rows: [{ ...last, isLastOfTime: true }], horizon };
}

const isoTime = (time: number): string => new Date(time).toISOString();

const firstTimeAfter = ({ time, id }: Place): string => isoTime(id === undefined ? time + 1 : time);

function rowOf(record: JsonRecord, { name }: OperationContext): Row {
  const { id, updatedAt, createdAt } = record;
  const time = Date.parse(String(updatedAt));
  if (typeof id !== 'string' || Number.isNaN(time)) throw incompleteAnswer(name, 'id and updatedAt of a record');
  // A record without it is taken for an old one.
  const createdTime = Date.parse(String(createdAt));
  return { record, id, time, createdTime: Number.isNaN(createdTime) ? -Infinity : createdTime, isLastOfTime: false };
}
