/** Runs something and tells how long it took. */
export async function milliseconds<T>(run: () => T | Promise<T>): Promise<{ spentMs: number; result: T }> {
  const start = performance.now();
  const result = await run();
  return { spentMs: performance.now() - start, result };
}

/** The value below which the given share of all lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
