/** Time in which waits take no time, but are counted: backing off for seconds must not make tests slow. */
export function patientClock() {
  let now = Date.now();
  return {
    now: () => now,
    async wait(ms: number): Promise<void> {
      const end = now + ms;
      // those who wait at the same time wait side by side
      await new Promise((resolve) => setImmediate(resolve));
      now = Math.max(now, end);
    },
  };
}
