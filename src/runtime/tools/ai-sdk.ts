import type { Tool, ToolAnswer } from './tool.js';

/** A tool as the AI SDK takes it (`ai` 5 and newer). `Schema` is what its `jsonSchema` returns. */
export interface AiSdkTool<Schema> {
  description: string;
  inputSchema: Schema;
  execute: (args: unknown, options: { readonly abortSignal?: AbortSignal | undefined }) => Promise<ToolAnswer>;
}

/**
 * Tools for `generateText({ tools })` of the AI SDK, whose `jsonSchema` is handed over:
 * `aiSdkTools(tools, { jsonSchema })`. What a tool throws, the SDK shows the model.
 */
export function aiSdkTools<Schema>(
  tools: readonly Tool[],
  // a method, so that a function for fewer schemas fits: those of tools are JSON Schema of draft 2020-12
  { jsonSchema }: { jsonSchema(schema: object): Schema },
): { [name: string]: AiSdkTool<Schema> } {
  const made = tools.map(({ name, description, inputSchema, execute }): [string, AiSdkTool<Schema>] => [
    name,
    {
      description,
      inputSchema: jsonSchema(inputSchema),
      execute: (args, { abortSignal }) => execute(args, abortSignal ? { signal: abortSignal } : {}),
    },
  ]);
  return Object.fromEntries(made);
}
