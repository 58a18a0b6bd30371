/** What a refused value is told: the field's label, what was expected, the options. */
import * as z from 'zod';

/** Whom a message is about, and what it asks for. */
export interface Expectation {
  /** Empty where the path of the issue says enough. */
  readonly label: string;
  readonly expected: string;
}

/** Error parameters of a schema. A project's own messages, given to zod as `z.config({ customError })`, come first. */
export const say = (expectation: Expectation) => ({
  error: (issue: z.core.$ZodRawIssue) => z.config().customError?.(issue) ?? message({ ...expectation, issue }),
});

function message({ label, expected, issue }: Expectation & { readonly issue: z.core.$ZodRawIssue }): string {
  if (issue.code === 'unrecognized_keys') return `${label} takes no ${issue.keys.join(', ')}`.trim();
  const [found, wanted] = issue.input === undefined ? [' is required', ''] : ['', 'expected '];
  return label === '' ? `Expected ${expected}` : `${label}${found}: ${wanted}${expected}`;
}
