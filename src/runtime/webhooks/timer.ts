/** What to do after a time, in ms. */
export interface Timer {
  readonly ms: number;
  readonly onTimeout: () => void;
}

/** Calls back after a time, unless what it returns is called before. Engines cannot wait for 2^31 ms: that is never. */
export function startTimer({ ms, onTimeout }: Timer): () => void {
  if (ms >= 2 ** 31) return (): undefined => undefined;
  const timer = setTimeout(onTimeout, ms);
  return () => clearTimeout(timer);
}
