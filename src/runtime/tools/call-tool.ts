import type { Tool, ToolCallOptions } from './tool.js';
import { notOneOf } from './nearest.js';

/** What came of a call, as a text for the model. */
export interface CalledTool {
  readonly text: string;
  readonly isError: boolean;
  /** The answer itself; undefined after an error. */
  readonly answer?: { readonly [name: string]: unknown };
}

/** Calls a tool by its name. What fails becomes a text that the model reads; only the end of the call by its signal is thrown. */
export async function callTool(
  tools: readonly Tool[],
  { name, args, options = {} }: { readonly name: string; readonly args: unknown; readonly options?: ToolCallOptions },
): Promise<CalledTool> {
  const tool = tools.find((each) => each.name === name);
  if (!tool) {
    const names = tools.map((each) => each.name);
    return { text: `tool ${notOneOf(name, names)}`, isError: true };
  }
  try {
    const answer = await tool.execute(args, options);
    return { text: JSON.stringify(answer), isError: false, answer };
  } catch (error) {
    if (options.signal?.aborted) throw error;
    return { text: error instanceof Error ? error.message : String(error), isError: true };
  }
}

/** The arguments that a model wrote as JSON text. */
export function parsedArguments(text: string): { readonly args: unknown } | { readonly fault: string } {
  try {
    return { args: text.trim() === '' ? {} : (JSON.parse(text) as unknown) };
  } catch {
    return { fault: 'The arguments are no JSON: write them again as one JSON object.' };
  }
}
