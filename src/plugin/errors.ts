import { withoutTokens } from './secrets.js';
import { oneLine } from './visible.js';

/** What one failure says to the user: a first line that stands alone, and what to do about it. */
export interface Explanation {
  /** What happened and where; never holds a secret. The host prints it inside other text, so it must make sense alone. */
  readonly what: string;
  readonly remedy: string;
  /** What stands between them, a line each: the places, where there are many. */
  readonly details?: readonly string[];
}

/** Code → its explanation, made from the facts of one failure. Each stage keeps its own beside its code. */
export type Catalogue = Readonly<Record<string, (details: never) => Explanation>>;

/** The facts that the message of a code is made of: one object, or nothing. */
export type FailureDetails<Explained extends Catalogue, Code extends keyof Explained> = Parameters<Explained[Code]>;

/**
 * The only error that the generator throws on purpose: a line each for what happened, for the places where there are many,
 * and for what to do, whatever names and answers they quote.
 * It has no cause: foreign errors may carry a key.
 */
export class CodegenTwentyError extends Error {
  override readonly name = 'CodegenTwentyError';
  /** A key of the catalogue of a stage. */
  readonly code: string;

  constructor(code: string, explanation: Explanation) {
    super([explanation.what, ...(explanation.details ?? []), explanation.remedy].map(fit).join('\n'));
    this.code = code;
  }
}

const fit = (text: string): string => oneLine(withoutTokens(text));

/** What makes the errors of a stage. A code that its catalogue does not explain does not compile. */
export function failuresOf<Explained extends Catalogue>(catalogue: Explained) {
  const failure = <Code extends keyof Explained & string>(
    code: Code,
    ...details: FailureDetails<Explained, Code>
  ): CodegenTwentyError => {
    // the compiler cannot see that the function under a code takes the details of that code
    const explain = catalogue[code] as unknown as (...details: FailureDetails<Explained, Code>) => Explanation;
    return new CodegenTwentyError(code, explain(...details));
  };
  // the documentation lists it
  return Object.assign(failure, { catalogue });
}
