export { createTools } from './create-tools.js';
export { TwentyToolError } from './tool-error.js';
export type {
  JsonSchema,
  Tool,
  ToolAnnotations,
  ToolAnswer,
  ToolCallOptions,
  ToolOperation,
  ToolsClient,
  ToolsOptions,
} from './tool.js';
export type { ToolObjectFacts, ToolWorkspaceFacts, ValueFacts, ValueKind } from './workspace-facts.js';
