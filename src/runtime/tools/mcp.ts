import type { JsonSchema, Tool, ToolAnnotations } from './tool.js';
import { callTool } from './call-tool.js';

/** A tool as the Model Context Protocol lists it (2025-06-18); its name says what a title would. */
export interface McpTool {
  name: string;
  description: string;
  inputSchema: McpSchema;
  outputSchema: McpSchema;
  annotations?: McpHints;
}

/** What the protocol calls annotations. */
export interface McpHints {
  readOnlyHint?: boolean;
  destructiveHint?: boolean;
  idempotentHint?: boolean;
}

/** A schema of the protocol: always that of an object. */
export interface McpSchema {
  type: 'object';
  properties?: { [name: string]: object };
  required?: string[];
  [keyword: string]: unknown;
}

/** What a call comes to, in the protocol's words. */
export interface McpResult {
  content: { type: 'text'; text: string }[];
  structuredContent?: { [name: string]: unknown };
  isError?: boolean;
  [name: string]: unknown;
}

/** A call as a server of the protocol hands it on. */
export interface McpCall {
  readonly params: { readonly name: string; readonly arguments?: { readonly [name: string]: unknown } | undefined };
}

/**
 * Handlers for a `Server` of `@modelcontextprotocol/sdk`:
 * `server.setRequestHandler(ListToolsRequestSchema, list)` and `server.setRequestHandler(CallToolRequestSchema, call)`.
 */
export function mcpHandlers(tools: readonly Tool[]): {
  readonly list: () => { tools: McpTool[] };
  readonly call: (request: McpCall, extra?: { readonly signal?: AbortSignal }) => Promise<McpResult>;
} {
  return {
    list: () => ({ tools: tools.map(mcpTool) }),
    call: async ({ params }, { signal } = {}) => {
      const { text, isError, answer } = await callTool(tools, {
        name: params.name,
        args: params.arguments ?? {},
        ...(signal ? { options: { signal } } : {}),
      });
      return {
        content: [{ type: 'text', text }],
        ...(answer ? { structuredContent: { ...answer } } : {}),
        ...(isError ? { isError } : {}),
      };
    },
  };
}

/** Hints that say what a client takes for granted are left out. */
const mcpTool = ({ name, description, inputSchema, outputSchema, annotations }: Tool): McpTool => {
  const hints = hintsOf(annotations);
  return {
    name,
    description,
    inputSchema: mcpSchema(inputSchema),
    outputSchema: mcpSchema(outputSchema),
    ...(Object.keys(hints).length > 0 ? { annotations: hints } : {}),
  };
};

const hintsOf = ({ readOnly, destructive, idempotent }: ToolAnnotations): McpHints =>
  readOnly
    ? { readOnlyHint: true }
    : { ...(destructive ? {} : { destructiveHint: false }), ...(idempotent ? { idempotentHint: true } : {}) };

/** The schema of an object, which those of tools all are. */
function mcpSchema({ type: _type, properties = {}, required, ...others }: JsonSchema): McpSchema {
  return { type: 'object', properties, ...(required ? { required: [...required] } : {}), ...others };
}
