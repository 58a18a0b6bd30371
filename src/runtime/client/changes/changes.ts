import { checkArguments } from '../call/check-arguments.js';
import type { Arguments, OperationContext } from '../call/operation-context.js';
import { scalarsOf } from '../../objects/scalars-of.js';
import { fingerprint, sortedJson } from '../../portable/fingerprint.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { fetchPage } from '../operations/fetch-page.js';
import { withFields } from '../selection/with-fields.js';
import type { Change, ChangesOptions } from './change-types.js';
import type { CursorScope, CursorState } from './cursor.js';
import { parseCursor, printCursor } from './cursor.js';
import type { Progress } from './progress.js';
import { createProgress } from './progress.js';
import { readInOrder } from './read-in-order.js';

/** The arguments of `changes`. */
export const CHANGES = {
  since: false,
  filter: false,
  select: false,
  includeDeleted: false,
  overlapMs: false,
  pageSize: false,
  now: false,
} as const;

/** The arguments, with those of every call. */
export interface ChangesRequest extends ChangesOptions, Arguments {
  readonly filter?: object | undefined;
}

/** Holds for soft-deleted records too, which a server leaves out where a filter does not mention `deletedAt`. */
export const DELETED_OR_NOT: object = { or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] };

/** The changes of an object since a point. */
export const changes = (context: OperationContext) =>
  async function* (given: ChangesRequest = {}): AsyncGenerator<Change<JsonRecord>, void, undefined> {
    checkArguments(given, CHANGES, context);
    const {
      since,
      filter = {},
      includeDeleted = true,
      overlapMs = 60_000,
      pageSize = 200,
      now = Date.now,
      ...args
    } = given;
    requireTimes(context);
    if (!(overlapMs >= 0)) throw context.refuse('overlapMs must be a number from 0');
    if (!(pageSize >= 1)) throw context.refuse('pageSize must be a number from 1');
    const scope = { object: context.object.singular, filter: fingerprint(sortedJson(filter)), includeDeleted };
    const progress = createProgress(startOf(since, scope, context), { overlapMs, now });
    const [select, strip] = withFields(args['select'], ['id', 'updatedAt', 'createdAt', 'deletedAt']);
    const pages = readInOrder(context, {
      args: { ...args, select },
      filter: includeDeleted ? { and: [filter, DELETED_OR_NOT] } : filter,
      pageSize,
      from: progress.state().settled,
      beforeRequest: () => progress.horizon(),
      onManyPages: () => seeNewest(context, args, progress),
    });
    for await (const { rows, horizon } of pages) {
      const last = rows[rows.length - 1];
      if (last) progress.see(last.time);
      for (const row of rows) {
        const taken = progress.take(row, horizon);
        if (!taken) continue;
        const { record } = row;
        const kind = record['deletedAt'] == null ? 'changed' : 'deleted';
        strip?.(record);
        yield { kind, isNew: taken.isNew, record, cursor: printCursor(scope, progress.state()) };
      }
    }
  };

/** Refuses objects whose records have no times, such as some that a 1.x server has under the names of its own types. */
function requireTimes({ object, refuse }: OperationContext): void {
  const missing = ['updatedAt', 'createdAt', 'deletedAt'].filter((field) => !scalarsOf(object).includes(field));
  if (missing.length > 0) throw refuse(`${object.plural} have no ${missing.join(' and no ')}`);
}

function startOf(since: unknown, scope: CursorScope, { refuse }: OperationContext): CursorState {
  if (typeof since === 'string') return parseCursor(since, scope, refuse);
  const start: CursorState = { settled: undefined, marks: new Map(), newest: undefined };
  if (since === undefined) return start;
  const time = new Date(since as Date).getTime();
  if (!(since instanceof Date) || Number.isNaN(time)) throw refuse('since must be a cursor or a valid Date');
  return { ...start, settled: { time: time - 1 } };
}

/**
 * Asks for the newest time there is. A long reading, such as the first one, needs it: what is older than that by the
 * overlap is settled, so that the reading can be continued at any place of it.
 */
async function seeNewest(context: OperationContext, args: Arguments, progress: Progress): Promise<void> {
  const request = {
    ...args,
    select: { id: true, updatedAt: true },
    orderBy: [{ updatedAt: 'DescNullsLast' }],
    first: 1,
  };
  const { page } = await fetchPage(context, request);
  const time = Date.parse(String(page.records[0]?.['updatedAt']));
  if (!Number.isNaN(time)) progress.see(time);
}
