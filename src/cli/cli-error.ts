import { CodegenTwentyError, type Explanation } from '../plugin/errors.js';
import { oneLine } from '../plugin/visible.js';

/** What went wrong in the command line itself. The words stand beside the code that throws it. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly code: string;
  readonly explanation: Explanation;

  constructor(code: string, explanation: Explanation) {
    const what = oneLine(explanation.what);
    super(`${what}\n${explanation.remedy}`);
    this.code = code;
    this.explanation = { what, remedy: explanation.remedy };
  }
}

/** Any error as the user reads it: what happened and what to do. */
export function explain(error: unknown): Explanation & { readonly code: string } {
  if (error instanceof CliError) return { code: error.code, ...error.explanation };
  if (error instanceof CodegenTwentyError) {
    const [what = '', ...remedy] = error.message.split('\n');
    return { code: error.code, what, remedy: remedy.join('\n') };
  }
  return {
    code: 'UNEXPECTED',
    what: oneLine(`twenty-codegen failed unexpectedly: ${error instanceof Error ? error.message : String(error)}`),
    remedy: 'This is a fault of ours. Run again with TWENTY_CODEGEN_DEBUG=1 and report the stack that it prints.',
  };
}
