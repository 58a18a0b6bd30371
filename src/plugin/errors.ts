import { hostFailures } from './host-failures.js';
import { readFailures } from './read/failures.js';
import { withoutTokens } from './secrets.js';
import { oneLine } from './visible.js';

/** What one failure says to the user: a first line that stands alone, and what to do about it. */
export interface Explanation {
  /** What happened and where; never holds a secret. The host prints it inside other text, so it must make sense alone. */
  readonly what: string;
  readonly remedy: string;
}

/** Code → its explanation. Each stage keeps its own part beside its code; a code that is missing here does not compile. */
export const catalogue = { ...hostFailures, ...readFailures };

type Catalogue = typeof catalogue;

/** The code of everything that can go wrong in the generator. */
export type FailureCode = keyof Catalogue;

/** The facts that the message of a code is made of: one object, or nothing. */
export type FailureDetails<Code extends FailureCode> = Parameters<Catalogue[Code]>;

/**
 * The only error that the generator throws on purpose: two lines, whatever names and answers they quote.
 * It has no cause: foreign errors may carry a key.
 */
export class CodegenTwentyError extends Error {
  override readonly name = 'CodegenTwentyError';
  readonly code: FailureCode;

  constructor(code: FailureCode, explanation: Explanation) {
    super(`${fit(explanation.what)}\n${fit(explanation.remedy)}`);
    this.code = code;
  }
}

const fit = (text: string): string => oneLine(withoutTokens(text));

/** Makes the error of a code from its details. */
export function failure<Code extends FailureCode>(code: Code, ...details: FailureDetails<Code>): CodegenTwentyError {
  // the compiler cannot see that the function under a code takes the details of that code
  const explain = catalogue[code] as (...details: FailureDetails<Code>) => Explanation;
  return new CodegenTwentyError(code, explain(...details));
}
