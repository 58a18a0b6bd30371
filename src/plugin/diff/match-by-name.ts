/** What is only on one side, and what is on both. */
export interface Matched<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly kept: readonly { readonly before: T; readonly after: T }[];
}

/** Two states of something. */
export interface Sides<T> {
  readonly before: T;
  readonly after: T;
}

/** Matches two lists of named things. */
export function matchByName<T extends { readonly name: string }>({ before, after }: Sides<readonly T[]>): Matched<T> {
  const old = new Map(before.map((each) => [each.name, each]));
  const names = new Set(after.map(({ name }) => name));
  return {
    added: after.filter(({ name }) => !old.has(name)),
    removed: before.filter(({ name }) => !names.has(name)),
    kept: after.flatMap((each) => {
      const earlier = old.get(each.name);
      return earlier ? [{ before: earlier, after: each }] : [];
    }),
  };
}
