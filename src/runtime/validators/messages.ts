/** What a message says of a refused value: the field's label, what was expected, the options. */
import type { Issue, Parameters } from './zod.js';
import * as z from './zod.js';

/** Whom a message is about, and what it asks for. */
export interface Expectation {
  /** Empty where the path of the issue says enough. */
  readonly label: string;
  /** Empty for an object of too many keys to name. */
  readonly expected: string;
}

/** Error parameters of a schema. A project's own messages, given to zod as `z.config({ customError })`, come first. */
export const messageFor = ({ label, expected }: Expectation): Parameters => ({
  error: (issue: Issue) => z.config().customError?.(issue) ?? wording({ label, expected, issue }),
});

function wording({ label, expected, issue }: Expectation & { readonly issue: Issue }): string {
  const wanted = expected === '' ? '' : `: expected ${expected}`;
  if (issue.code === 'unrecognized_keys') return `${label || 'This'} takes no ${issue.keys?.join(', ')}${wanted}`;
  if (label === '') return `Expected ${expected || 'an object'}`;
  return issue.input === undefined ? `${label} is required${wanted}` : `${label}${wanted || ': expected an object'}`;
}
