import type { Clock } from '../../src/runtime/client/index.js';

/** Time that passes only by waiting, and then at once. */
export interface FakeClock extends Clock {
  readonly waits: readonly number[];
}

export function fakeClock(): FakeClock {
  let now = 1_000_000;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    async wait(ms) {
      waits.push(ms);
      const end = now + ms;
      // Those who wait at the same time wait side by side.
      await new Promise((resolve) => setImmediate(resolve));
      now = Math.max(now, end);
    },
  };
}
