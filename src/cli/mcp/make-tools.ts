/** The tools of a workspace, on a client that refuses writes as well where they are not allowed. */
import { createClient, TwentyValidationError } from '../../runtime/client/index.js';
import { createTools, type Tool, type ToolsOptions } from '../../runtime/tools/index.js';
import { cliFailuresOf } from '../cli-error.js';
import type { ServedWorkspace } from './served-workspace.js';

/** What only this refuses. */
export const failure = cliFailuresOf({
  TOOLS_REFUSED: ({ said }: { readonly said: string }) => ({
    what: `The tools cannot be made: ${said}`,
    remedy: 'Correct --objects, --redact or --limit; `twenty-codegen mcp --help` shows how they are written.',
  }),
});

/** Clients of the protocol give up after a minute (its SDK); before that, a model is told that the server does not answer. */
const LONGEST_MS = 45_000;

/** Makes them; says what is wrong with options that name what the workspace does not have. */
export function makeTools(
  { described, connection }: Pick<ServedWorkspace, 'described' | 'connection'>,
  options: ToolsOptions & { readonly readOnly: boolean },
): readonly Tool[] {
  const { readOnly } = options;
  const descriptions = described.objects.map(({ object }) => object);
  try {
    return createTools(
      described,
      createClient(descriptions, { ...connection, readOnly, maxElapsedMs: LONGEST_MS }),
      options,
    );
  } catch (error) {
    if (error instanceof TwentyValidationError) throw failure('TOOLS_REFUSED', { said: error.message });
    throw error;
  }
}
