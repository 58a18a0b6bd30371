/** What the database of a server stores: no text, and no JSON, with the character NUL (2.21). */
import type { Expectation } from '../messages.js';
import { messageFor } from '../messages.js';
import type { Check, Parameters, Schema } from '../zod.js';
import * as z from '../zod.js';

const hasNoNul = (text: string): boolean => !text.includes('\0');

/** Text without the character NUL. */
export function storableText(expectation: Expectation): Schema {
  const error = messageFor(expectation);
  const nulError = messageFor({ ...expectation, expected: 'text without the character NUL' });
  return z.stringFormat('regex', hasNoNul, {
    error: (issue) => (typeof issue.input === 'string' ? nulError : error).error(issue),
  });
}

// NUL, or half of a character of two halves, as JSON writes them: an escape that is not escaped itself.
const UNSTORABLE = /(^|[^\\])(\\\\)*\\u(0000|d[89ab][\da-f]{2})/;

/** Checks that JSON, which may be text, holds no NUL and no half of a character, in its keys neither. */
export const storableJson =
  (error: Parameters): Check =>
  ({ value, issues }) => {
    if (!isStorable(value)) issues.push({ code: 'custom', input: value, message: error.error({ input: value }) });
  };

function isStorable(value: unknown): boolean {
  try {
    // Text has been found to be JSON before.
    const json = typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
    // A half that has its other half is written as it is.
    return !UNSTORABLE.test(JSON.stringify(json) ?? '');
  } catch {
    // It contains itself, or a bigint.
    return false;
  }
}
