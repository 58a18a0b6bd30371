/** `tools.ts`: tools for AI agents. The index leaves it out: few apps need it. */
import { z } from 'zod';
import { renderRootModule } from '../module.js';
import { outputWithOption } from '../output.js';
import { toolsView } from './tools-view.js';

const TOOLS = 'tools/index';

/** The forms that frameworks take tools in: none imports its framework. */
const FORMS = ['tools/ai-sdk', 'tools/anthropic', 'tools/mcp', 'tools/openai'];

/** The option as a user writes it. */
export interface ToolsInput {
  /** Emit `tools.ts`: tools for AI agents (MCP, AI SDK, OpenAI, Anthropic) that read and write this workspace. */
  tools?: boolean | undefined;
}

export const tools = outputWithOption<ToolsInput>()({
  name: 'tools',
  option: {
    name: 'tools',
    isOn: false,
    schema: z.boolean(),
    switch: 'with tools.ts, tools for AI agents',
  },
  runtime: () => ({ entries: [TOOLS, ...FORMS] }),
  files: (context) => [renderRootModule({ context, name: 'tools', entry: TOOLS, view: toolsView })],
});
