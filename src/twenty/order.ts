/** Orders by code unit, so that every machine and locale gets the same output. */
export const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** A sorted copy, by the text that a key gives. */
export const sortedBy = <T>(items: Iterable<T>, key: (item: T) => string): readonly T[] =>
  [...items].sort((left, right) => byText(key(left), key(right)));
