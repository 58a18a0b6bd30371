import { identifier } from './metadata/identifier.js';

/** The same ids in the same order for every sandbox, so that tests can assert on them. */
export function idSequence(): () => string {
  let count = 0;
  return () => identifier(`sandbox/${(count += 1)}`);
}

/** Always the same times in the same order, and no two alike. */
export function tickingClock(): () => Date {
  let time = Date.UTC(2026, 0, 1);
  return () => new Date((time += 1));
}
