/** Numbers that look random and are the same in every run. */
export interface Random {
  /** From 0 on, below 1. */
  readonly fraction: () => number;
  /** A whole number; both ends are included. */
  readonly whole: (from: number, to: number) => number;
  readonly oneOf: <Value>(values: readonly [Value, ...Value[]]) => Value;
  /** True in this share of all cases. */
  readonly happens: (share: number) => boolean;
}

/** Mulberry32: a generator of 32 bits, good enough for examples. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(fraction() * (to - from + 1));
  return {
    fraction,
    whole,
    oneOf: (values) => values[whole(0, values.length - 1)] ?? values[0],
    happens: (share) => fraction() < share,
  };
}
