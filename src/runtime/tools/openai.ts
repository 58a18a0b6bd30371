import type { JsonSchema, Tool, ToolCallOptions } from './tool.js';
import { callTool, parsedArguments } from './call-tool.js';

/** A function as OpenAI's Chat Completions take it. */
export interface OpenAiChatTool {
  type: 'function';
  function: { name: string; description: string; parameters: { [keyword: string]: unknown } };
}

/** A function as OpenAI's Responses take it. */
export interface OpenAiTool {
  type: 'function';
  name: string;
  description: string;
  parameters: { [keyword: string]: unknown };
  strict: false;
}

/** Tools for `responses.create({ tools })`. */
export const openAiTools = (tools: readonly Tool[]): OpenAiTool[] =>
  tools.map(({ name, description, inputSchema }) => ({
    type: 'function',
    name,
    description,
    parameters: parametersOf(inputSchema),
    // a strict schema must require every member
    strict: false,
  }));

/** Tools for `chat.completions.create({ tools })`. */
export const openAiChatTools = (tools: readonly Tool[]): OpenAiChatTool[] =>
  tools.map(({ name, description, inputSchema }) => ({
    type: 'function',
    function: { name, description, parameters: parametersOf(inputSchema) },
  }));

const parametersOf = (schema: JsonSchema): { [keyword: string]: unknown } => ({ ...schema });

/** Carries out a `function_call` of a response; the result is an item for the next `input`. */
export async function callOpenAiTool(
  tools: readonly Tool[],
  call: { readonly name: string; readonly arguments: string; readonly call_id: string },
  options: ToolCallOptions = {},
): Promise<{ type: 'function_call_output'; call_id: string; output: string }> {
  const output = await outputOf(tools, call, options);
  return { type: 'function_call_output', call_id: call.call_id, output };
}

/** Carries out a member of `tool_calls` of a chat message; the result is the next message. */
export async function callOpenAiChatTool(
  tools: readonly Tool[],
  call: { readonly id: string; readonly function: { readonly name: string; readonly arguments: string } },
  options: ToolCallOptions = {},
): Promise<{ role: 'tool'; tool_call_id: string; content: string }> {
  return { role: 'tool', tool_call_id: call.id, content: await outputOf(tools, call.function, options) };
}

async function outputOf(
  tools: readonly Tool[],
  call: { readonly name: string; readonly arguments: string },
  options: ToolCallOptions,
): Promise<string> {
  const parsed = parsedArguments(call.arguments);
  if ('fault' in parsed) return parsed.fault;
  const { text } = await callTool(tools, { name: call.name, args: parsed.args, options });
  return text;
}
