import { fingerprint } from '../../portable/fingerprint.js';
import type { Refuse } from '../call/reports.js';
import type { Place } from './place.js';

/** What a cursor remembers of what has been read. */
export interface CursorState {
  /** Everything up to here has come, and nothing more will appear there. */
  readonly settled: Place | undefined;
  /** What has come after it: fingerprints of ids, with the time of the change that has come. */
  readonly marks: ReadonlyMap<string, number>;
  readonly newest: SeenTime | undefined;
}

/** A time of the server that has been seen, which its clock has therefore passed. */
export interface SeenTime {
  /** In ms since 1970. */
  readonly time: number;
  /** When it was first seen, by the clock of this machine. */
  readonly seenAt: number;
}

/** Which changes a cursor belongs to. */
export interface CursorScope {
  /** The singular name of the object. */
  readonly object: string;
  /** The fingerprint of the filter. */
  readonly filter: string;
  readonly includeDeleted: boolean;
}

// It changes when older cursors cannot be read any more.
const VERSION = '1';

const ALL = 'all';
const LIVE = 'live';
const NONE = '-';

/** A cursor: parts with points between them, the last of which makes sure that nothing of it is lost. */
export function printCursor({ object, filter, includeDeleted }: CursorScope, state: CursorState): string {
  const { settled, marks, newest } = state;
  const text = [
    VERSION,
    object,
    filter,
    includeDeleted ? ALL : LIVE,
    settled ? printNumber(settled.time) : NONE,
    settled?.id ?? NONE,
    newest ? printNumber(newest.time) : NONE,
    newest ? printNumber(newest.seenAt) : NONE,
    printMarks(marks),
  ].join('.');
  return `${text}.${fingerprint(text)}`;
}

/** What a cursor remembers. Refuses one that is broken, or belongs to other changes. */
export function parseCursor(cursor: string, scope: CursorScope, refuse: Refuse): CursorState {
  const parts = cursor.split('.');
  const [version, object, filter, deleted, time = '', id = '', newest = '', seenAt = '', marks = '', check] = parts;
  if (version !== VERSION || parts.length !== 10) {
    const hint = Number.isNaN(Date.parse(cursor)) ? '' : '; give a time as a Date: new Date(…)';
    throw refuse(`since is no cursor of this version${hint}`);
  }
  if (check !== fingerprint(parts.slice(0, -1).join('.')))
    throw refuse('since is a cursor of which a part is lost or changed: keep it whole, in a column without a limit');
  if (object !== scope.object) throw refuse(`since is a cursor of ${object}, not of ${scope.object}`);
  if (filter !== scope.filter)
    throw refuse('since is a cursor of another filter: give the same filter, or begin again without since');
  if (deleted !== (scope.includeDeleted ? ALL : LIVE))
    throw refuse(`since is a cursor of changes with includeDeleted: ${deleted === ALL}`);
  return {
    settled: time === NONE ? undefined : { time: parseNumber(time), id: id === NONE ? undefined : id },
    marks: parseMarks(marks),
    newest: newest === NONE ? undefined : { time: parseNumber(newest), seenAt: parseNumber(seenAt) },
  };
}

// Whole numbers: times may be written with parts of a millisecond, and before 1970.
const printNumber = (number: number): string => Math.floor(number).toString(36);
const parseNumber = (text: string): number => parseInt(text, 36);

const FINGERPRINT = 7;

/** Marks by time, each time as what it is later than the one before: `ldk2x1c0~abcdefghijklmn_5~opqrstu`. */
function printMarks(marks: ReadonlyMap<string, number>): string {
  const byTime = new Map<number, string>();
  for (const [id, time] of [...marks].sort(([, one], [, other]) => one - other))
    byTime.set(time, (byTime.get(time) ?? '') + id);
  let before = 0;
  return [...byTime]
    .map(([time, ids]) => {
      const later = time - before;
      before = time;
      return `${printNumber(later)}~${ids}`;
    })
    .join('_');
}

function parseMarks(text: string): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  let time = 0;
  for (const group of text === '' ? [] : text.split('_')) {
    const [later = '', ids = ''] = group.split('~');
    time += parseNumber(later);
    for (let start = 0; start < ids.length; start += FINGERPRINT)
      marks.set(ids.slice(start, start + FINGERPRINT), time);
  }
  return marks;
}
