import { CodegenTwentyError, type Catalogue, type Explanation, type FailureDetails } from '../plugin/errors.js';
import { oneLine } from '../plugin/visible.js';
import { EXIT, type ExitCode } from './exit-codes.js';

/** What went wrong in the command line itself. Only {@link cliFailuresOf} makes it, from a catalogue. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly code: string;
  readonly explanation: Explanation;
  readonly exitCode: ExitCode = EXIT.failed;

  constructor(code: string, explanation: Explanation) {
    const what = oneLine(explanation.what);
    super(`${what}\n${explanation.remedy}`);
    this.code = code;
    this.explanation = { what, remedy: explanation.remedy };
  }
}

/** What makes the errors of a catalogue: code → what happened, what to do. A code that is not in it does not compile. */
export function cliFailuresOf<Explained extends Catalogue>(catalogue: Explained) {
  const failure = <Code extends keyof Explained & string>(
    code: Code,
    ...details: FailureDetails<Explained, Code>
  ): CliError => {
    // the compiler cannot see that the function under a code takes the details of that code
    const explain = catalogue[code] as unknown as (...details: FailureDetails<Explained, Code>) => Explanation;
    return new CliError(code, explain(...details));
  };
  // the documentation lists it
  return Object.assign(failure, { catalogue });
}

/** Any error as the user reads it: what happened and what to do. */
export function explain(error: unknown): Explanation & { readonly code: string; readonly exitCode: ExitCode } {
  if (error instanceof CliError) return { code: error.code, exitCode: error.exitCode, ...error.explanation };
  const exitCode = EXIT.failed;
  if (error instanceof CodegenTwentyError) {
    const [what = '', ...remedy] = error.message.split('\n');
    return { code: error.code, exitCode, what, remedy: remedy.join('\n') };
  }
  return {
    code: 'UNEXPECTED',
    exitCode,
    what: oneLine(`twenty-codegen failed unexpectedly: ${error instanceof Error ? error.message : String(error)}`),
    remedy: 'This is a fault of ours. Run again with TWENTY_CODEGEN_DEBUG=1 and report the stack that it prints.',
  };
}
