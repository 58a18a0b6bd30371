import type { Tool, ToolCallOptions } from './tool.js';
import { callTool } from './call-tool.js';

/** A tool as Anthropic's Messages take it. */
export interface AnthropicTool {
  name: string;
  description: string;
  input_schema: { type: 'object'; [keyword: string]: unknown };
}

/** Tools for `messages.create({ tools })`. */
export const anthropicTools = (tools: readonly Tool[]): AnthropicTool[] =>
  tools.map(({ name, description, inputSchema }) => ({
    name,
    description,
    input_schema: { ...inputSchema, type: 'object' },
  }));

/** What a `tool_use` block comes to. */
export interface AnthropicToolResult {
  type: 'tool_result';
  tool_use_id: string;
  content: string;
  is_error: boolean;
}

/** Carries out a `tool_use` block; the result goes into the content of the next user message. */
export async function callAnthropicTool(
  tools: readonly Tool[],
  block: { readonly id: string; readonly name: string; readonly input: unknown },
  options: ToolCallOptions = {},
): Promise<AnthropicToolResult> {
  const { text, isError } = await callTool(tools, { name: block.name, args: block.input, options });
  return { type: 'tool_result', tool_use_id: block.id, content: text, is_error: isError };
}
