import { checkArguments } from '../call/check-arguments.js';
import type { Arguments, OperationContext } from '../call/operation-context.js';
import { TwentyError } from '../errors.js';
import { scalarsOf } from '../../objects/scalars-of.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { fetchPage } from '../operations/fetch-page.js';
import { walk } from '../operations/iterate.js';
import { withFields } from '../selection/with-fields.js';
import { DELETED_OR_NOT } from './changes.js';
import type { Difference, KnownRecord } from './change-types.js';

/** The arguments of `reconcile`. */
export const RECONCILE = {
  known: true,
  filter: false,
  select: false,
  includeDeleted: false,
  pageSize: false,
} as const;

/** The arguments, with those of every call. */
export interface ReconcileRequest extends Arguments {
  readonly known: Iterable<KnownRecord> | AsyncIterable<KnownRecord>;
  readonly filter?: object | undefined;
  readonly includeDeleted?: boolean | undefined;
  readonly pageSize?: number | undefined;
}

/** An id that may stand for a difference, and what is known of its record. */
interface Suspect {
  readonly id: string;
  readonly known: KnownRecord | undefined;
}

// As many ids as a request of the client has elsewhere.
const BATCH = 200;

/**
 * Compares all records with those that are known. Both come in the order of their ids and are walked side by side. What
 * seems to differ is read again before it is yielded: while a walk is under way, records come and go.
 */
export const reconcile = (context: OperationContext) =>
  async function* (given: ReconcileRequest): AsyncGenerator<Difference<JsonRecord>, void, undefined> {
    checkArguments(given, RECONCILE, context);
    const { known, filter = {}, includeDeleted = true, pageSize = 200, select, ...args } = given;
    const compared = comparedFields(context);
    const read: Reread = {
      args,
      filter: includeDeleted ? { and: [filter, DELETED_OR_NOT] } : filter,
      select: withFields(select, compared),
      compared,
    };
    const fields = Object.fromEntries(compared.map((field) => [field, true]));
    const records = walk(context, { ...args, filter: read.filter, select: fields, pageSize });
    let suspects: Suspect[] = [];
    for await (const suspect of suspectsIn(
      inOrder(records, context),
      knownInOrder(known, context, compared),
      compared,
    )) {
      suspects.push(suspect);
      if (suspects.length < BATCH) continue;
      yield* differences(context, suspects, read);
      suspects = [];
    }
    if (suspects.length > 0) yield* differences(context, suspects, read);
  };

/** The fields that may be known of a record. */
const comparedFields = ({ object }: OperationContext): readonly string[] =>
  ['id', 'updatedAt', 'deletedAt', ...Object.keys(object.toOne ?? {}).map((field) => `${field}Id`)].filter((field) =>
    scalarsOf(object).includes(field),
  );

/** Walks both sides, and yields what is on one side only or not the same on both. */
async function* suspectsIn(
  records: AsyncGenerator<JsonRecord & { readonly id: string }>,
  known: AsyncGenerator<KnownRecord>,
  compared: readonly string[],
): AsyncGenerator<Suspect> {
  try {
    let [here, there] = [await records.next(), await known.next()];
    while (!here.done || !there.done) {
      const hereId = here.done ? undefined : here.value.id;
      const thereId = there.done ? undefined : there.value.id;
      if (!here.done && !there.done && hereId === thereId) {
        if (!isSame(here.value, there.value, compared)) yield { id: there.value.id, known: there.value };
        [here, there] = [await records.next(), await known.next()];
      } else if (!here.done && (thereId === undefined || here.value.id < thereId)) {
        yield { id: here.value.id, known: undefined };
        here = await records.next();
      } else if (!there.done) {
        yield { id: there.value.id, known: there.value };
        there = await known.next();
      }
    }
  } finally {
    await Promise.all([records.return(undefined), known.return(undefined)]);
  }
}

/** Whether a record has all the values that are known of it. */
const isSame = (record: JsonRecord, known: KnownRecord, compared: readonly string[]): boolean =>
  compared.every((field) => known[field] === undefined || comparable(record[field]) === comparable(known[field]));

/** Times as ms, whatever they are written as; nothing at all as null. */
function comparable(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  const isTime = typeof value === 'string' && /^\d{4}-\d\d-\d\d[T ]/.test(value);
  return isTime ? Date.parse(value) : (value ?? null);
}

interface Reread {
  readonly args: Arguments;
  readonly filter: object;
  readonly select: ReturnType<typeof withFields>;
  readonly compared: readonly string[];
}

/** Reads the records of suspects, and yields those that still differ. */
async function* differences(
  context: OperationContext,
  suspects: readonly Suspect[],
  { args, filter, select: [select, strip], compared }: Reread,
): AsyncGenerator<Difference<JsonRecord>> {
  const byId = { and: [filter, { id: { in: suspects.map(({ id }) => id) } }] };
  const { page } = await fetchPage(context, { ...args, select, filter: byId, first: suspects.length });
  const found = new Map(page.records.map((record) => [String(record['id']), record]));
  for (const { id, known } of suspects) {
    const record = found.get(id);
    if (!record) {
      if (known) yield { kind: 'gone', id };
      continue;
    }
    if (known && isSame(record, known, compared)) continue;
    const kind = record['deletedAt'] == null ? 'changed' : 'deleted';
    strip?.(record);
    yield { kind, isKnown: known !== undefined, id, record };
  }
}

/** The records of a walk, which must come in the order of their ids. */
async function* inOrder(
  records: AsyncGenerator<JsonRecord>,
  { name }: OperationContext,
): AsyncGenerator<JsonRecord & { readonly id: string }> {
  let before = '';
  for await (const record of records) {
    const id = String(record['id']);
    if (id <= before) {
      const message = `the server returns ${id} after ${before}: records without an order must come by their ids.`;
      throw new TwentyError(message, { code: 'UNORDERED_WALK', operation: name });
    }
    before = id;
    yield { ...record, id };
  }
}

/** What is known, checked, in the order of the ids. An array is sorted. */
async function* knownInOrder(
  known: ReconcileRequest['known'],
  { refuse }: OperationContext,
  compared: readonly string[],
): AsyncGenerator<KnownRecord> {
  const sorted: ReconcileRequest['known'] = Array.isArray(known)
    ? [...(known as readonly KnownRecord[])].sort((one, other) => (one.id < other.id ? -1 : 1))
    : known;
  let before = '';
  for await (const record of sorted) {
    const other = Object.keys(record).find((field) => !compared.includes(field));
    if (other !== undefined) throw refuse(`known has ${other}; there can be ${compared.join(', ')}`);
    const { id } = record;
    if (typeof id !== 'string') throw refuse('a known record has no id');
    if (id <= before)
      throw refuse(`known has ${id} after ${before}: its records must come once, in the order of their ids`);
    before = id;
    yield record;
  }
}
