import { fingerprint } from '../../portable/fingerprint.js';
import type { CursorState, SeenTime } from './cursor.js';
import type { Place } from './place.js';
import { isAfter } from './place.js';

/** A change as progress sees it. Times are in ms since 1970. */
export interface ReadRow {
  readonly id: string;
  readonly time: number;
  readonly createdTime: number;
  /** Whether no other record with this time follows. */
  readonly isLastOfTime: boolean;
}

/** How far reading has come. */
export interface Progress {
  /**
   * Up to which time everything is visible in a request that is sent now. A transaction is taken to commit within the
   * overlap after the time that it writes.
   */
  horizon(): number;
  /** Takes note of the newest time that an answer shows. */
  see(time: number): void;
  /** Takes a record in the order of reading. Undefined where it has come before. */
  take(row: ReadRow, horizon: number): { readonly isNew: boolean } | undefined;
  state(): CursorState;
}

/** How reading is done. */
export interface ProgressOptions {
  readonly overlapMs: number;
  readonly now: () => number;
}

/** The most marks that a cursor holds. Records beyond them come again with the next reading, until they are settled. */
const MOST_MARKS = 400;

/** The progress of a reading that begins where a cursor ends. */
export function createProgress(start: CursorState, { overlapMs, now }: ProgressOptions): Progress {
  const marks = new Map(start.marks);
  let settled: Place | undefined = start.settled;
  let newest: SeenTime | undefined = start.newest;
  // Once a record is read before its time is settled, others may still appear before it: the next reading begins there.
  let isSettling = true;

  return {
    horizon() {
      if (!newest) return -Infinity;
      const { time, seenAt } = newest;
      // By one clock, and twice as long, because the next reading may be done on another machine.
      const isLongAgo = now() - seenAt >= 2 * overlapMs;
      return isLongAgo ? time : time - overlapMs;
    },
    see(time) {
      // Clients may write times of the future, which say nothing about the server's clock.
      const past = Math.min(time, now());
      if (!newest || past > newest.time) newest = { time: past, seenAt: now() };
    },
    take({ id, time, createdTime, isLastOfTime }, horizon) {
      const mark = fingerprint(id);
      const hasCome = marks.get(mark) === time;
      const isNew = !marks.has(mark) && (!start.settled || isAfter({ time: createdTime, id }, start.settled));
      isSettling &&= time <= horizon;
      if (isSettling) {
        settled = { time, id: isLastOfTime ? undefined : id };
        marks.delete(mark);
      } else if (marks.has(mark) || marks.size < MOST_MARKS) {
        marks.set(mark, time);
      }
      return hasCome ? undefined : { isNew };
    },
    state() {
      for (const [mark, time] of marks) if (settled && isBefore(time, settled)) marks.delete(mark);
      return { settled, marks, newest };
    },
  };
}

/** Whether all records with a time stand before a place. */
const isBefore = (time: number, place: Place): boolean =>
  time < place.time || (time === place.time && place.id === undefined);
