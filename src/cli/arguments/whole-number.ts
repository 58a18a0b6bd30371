import { failure } from '../failures.js';

/** A flag's value as a whole number in a range; undefined when it was not given. */
export function wholeNumber({
  flag,
  value,
  from,
  to,
}: {
  /** With its dashes. */
  readonly flag: string;
  readonly value: string | undefined;
  readonly from: number;
  readonly to: number;
}): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= from && number <= to) return number;
  throw failure('FLAG_NOT_A_NUMBER', { flag, value, from, to });
}
