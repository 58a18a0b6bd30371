import { identifier } from './metadata/identifier.js';

/** Values that always come in the same order. */
export interface Sequence<Value> {
  readonly next: () => Value;
  /** How many values were taken. */
  readonly position: () => number;
  /** Goes on after that many values. */
  readonly goTo: (position: number) => void;
}

function sequence<Value>(valueAt: (position: number) => Value): Sequence<Value> {
  let taken = 0;
  return {
    next: () => valueAt((taken += 1)),
    position: () => taken,
    goTo: (position) => {
      taken = position;
    },
  };
}

/** The same ids in the same order for every sandbox, so that tests can assert on them. */
export const idSequence = (kind = 'sandbox'): Sequence<string> => sequence((count) => identifier(`${kind}/${count}`));

const BEGINNING = Date.UTC(2026, 0, 1);

/** Always the same times in the same order, and no two alike. */
export const tickingClock = (): Sequence<Date> => sequence((count) => new Date(BEGINNING + count));
