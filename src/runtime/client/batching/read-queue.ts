import { blamesItems } from '../bulk/batch-failures.js';
import type { Described } from '../call/described-operations.js';
import { TwentyPermissionError } from '../errors.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isRecord } from '../../portable/json-record.js';
import { united } from '../selection/united.js';
import { onAbort } from '../transport/clock.js';
import type { ReadCall } from './read-call.js';
import { goTogether, selectedOf } from './shared-selections.js';

/** The reads of an object that wait for the end of the turn. */
export interface ReadQueue {
  /** Resolves to the record, or null; `alone` makes the call where it cannot go together with others. */
  read(call: ReadCall, alone: () => Promise<unknown>): Promise<unknown>;
}

/** What a queue works with. */
export interface ReadQueueParts extends Described {
  readonly findMany: (args: unknown) => Promise<unknown>;
}

interface WaitingRead extends ReadCall {
  readonly alone: () => Promise<unknown>;
  readonly resolve: (record: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Reads that go together, and all that they select. */
interface ReadGroup {
  readonly reads: WaitingRead[];
  select: JsonRecord;
}

// As many as a server returns without being asked for more.
const MOST_VALUES = 200;

/** Makes a queue. */
export function readQueue(parts: ReadQueueParts): ReadQueue {
  let waiting: WaitingRead[] = [];
  const flush = () => {
    const reads = waiting.filter(({ signal }) => !signal?.aborted);
    waiting = [];
    for (const group of groupsOf(reads, parts)) void sendGroup(group, parts);
  };
  return {
    read: (call, alone) =>
      new Promise((resolve, reject) => {
        const { signal } = call;
        if (signal?.aborted) return void reject(asError(signal.reason));
        const ignore = onAbort(signal, () => reject(asError(signal?.reason)));
        const settle =
          <V>(end: (value: V) => void) =>
          (value: V) => {
            ignore();
            end(value);
          };
        if (waiting.length === 0) setTimeout(flush);
        waiting.push({ ...call, alone, resolve: settle(resolve), reject: settle(reject) });
      }),
  };
}

// The reason of a signal is thrown as it is, whatever it is.
const asError = (reason: unknown): Error => reason as Error;

function groupsOf(reads: readonly WaitingRead[], described: Described): readonly ReadGroup[] {
  const groups = new Map<string, ReadGroup[]>();
  for (const read of reads) {
    const path = read.path.join('.');
    const ofPath = groups.get(path) ?? [];
    groups.set(path, ofPath);
    const fits = (group: ReadGroup) =>
      goTogether(group.select, read.select, described) &&
      (valuesOf(group).length < MOST_VALUES || group.reads.some(({ value }) => value === read.value));
    const group = ofPath.find(fits);
    if (group) {
      group.reads.push(read);
      group.select = united(group.select, read.select);
    } else ofPath.push({ reads: [read], select: read.select });
  }
  return [...groups.values()].flat();
}

const valuesOf = ({ reads }: ReadGroup): readonly string[] => [...new Set(reads.map(({ value }) => value))];

/** Reads the records of a group. Never throws: each read is resolved or rejected. */
async function sendGroup(group: ReadGroup, { findMany }: ReadQueueParts): Promise<void> {
  const [first] = group.reads;
  if (!first) return;
  if (group.reads.length === 1) return readAlone(first);
  const values = valuesOf(group);
  const { path } = first;
  const { signal, release } = sharedSignal(group);
  try {
    const page = await findMany({
      filter: nest(path, { in: values }),
      select: united(group.select, nest(path, true)),
      first: values.length,
      ...(signal && { signal }),
    });
    const found = isRecord(page) && Array.isArray(page['records']) ? (page['records'] as unknown[]) : [];
    const records = new Map(found.map((record) => [valueAt(record, path), record]));
    const known = new Set<unknown>(values);
    // The server may store a value in another form than it is asked for: then the calls say themselves what they find.
    const isOtherForm = [...records.keys()].some((value) => !known.has(value));
    for (const read of group.reads) {
      const record = records.get(read.value);
      if (record === undefined && isOtherForm) void readAlone(read);
      else read.resolve(record === undefined ? null : selectedOf(record, read.select));
    }
  } catch (error) {
    // Only some of them may be at fault.
    const isRefused = error instanceof TwentyPermissionError || blamesItems(error);
    for (const read of group.reads) {
      if (isRefused) void readAlone(read);
      else read.reject(error);
    }
  } finally {
    release();
  }
}

const readAlone = (read: WaitingRead): Promise<void> => read.alone().then(read.resolve, read.reject);

/** `{ emails: { primaryEmail: value } }` */
const nest = (path: readonly string[], value: unknown): JsonRecord =>
  path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as JsonRecord;

const valueAt = (record: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((holder, key) => (isRecord(holder) ? holder[key] : undefined), record);

/** A signal that is aborted when every read of a group is: a caller's own signal ends only its own call. */
function sharedSignal({ reads }: ReadGroup): { readonly signal?: AbortSignal; readonly release: () => void } {
  if (reads.some(({ signal }) => signal === undefined)) return { release: () => {} };
  const controller = new AbortController();
  let left = reads.length;
  const ignores = reads.map(({ signal }) =>
    onAbort(signal, () => {
      left--;
      if (left === 0) controller.abort(signal?.reason);
    }),
  );
  return { signal: controller.signal, release: () => ignores.forEach((ignore) => ignore()) };
}
