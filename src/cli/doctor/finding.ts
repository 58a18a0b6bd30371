import { explain } from '../cli-error.js';

/** One line of what `doctor` found. */
export interface Finding {
  readonly level: 'ok' | 'warning' | 'error';
  /** What was looked at, in one or two words. */
  readonly about: string;
  readonly what: string;
  /** What to do about it. `ok` has none, nor have warnings of the generator, which say it themselves. */
  readonly remedy?: string;
}

export const ok = (about: string, what: string): Finding => ({ level: 'ok', about, what });

/** Something that works and should be looked at. */
export const warning = (finding: Omit<Required<Finding>, 'level'>): Finding => ({ level: 'warning', ...finding });

/** Something that does not work. */
export const error = (finding: Omit<Required<Finding>, 'level'>): Finding => ({ level: 'error', ...finding });

/** A failure as a finding. */
export function failed({ about, cause }: { readonly about: string; readonly cause: unknown }): Finding {
  const { what, remedy } = explain(cause);
  return error({ about, what, remedy });
}

/** A list that stays readable: the first few, and how many more there are. */
export function firstFew(names: readonly string[]): string {
  const more = names.length - 8;
  return [...names.slice(0, 8), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
