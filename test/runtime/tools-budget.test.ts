import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/runtime/client/index.js';
import { createTools, type ToolOperation, type ToolsOptions } from '../../src/runtime/tools/index.js';
import { mcpHandlers } from '../../src/runtime/tools/mcp.js';
import { COSTLY_WORKSPACES } from '../fixtures/workspaces.js';
import { described } from './tools-workspace.js';

const OF_RECORDS: readonly ToolOperation[] = ['find', 'get', 'create', 'update', 'upsert', 'delete'];

describe.each(COSTLY_WORKSPACES.map((workspace) => [workspace.name, workspace] as const))(
  'the tools of %s are small enough for a model',
  (name, { source }) => {
    const cost = async (options: ToolsOptions): Promise<number> => {
      const workspace = described(await source());
      const client = createClient(
        workspace.objects.map(({ object }) => object),
        { baseUrl: 'http://localhost', apiKey: '' },
      );
      const list = mcpHandlers(createTools(workspace, client, options)).list();
      return countTokens(JSON.stringify(list));
    };

    it.each([
      ['all tools of one standard object', { objects: ['person'], operations: OF_RECORDS }, 1500],
      // people of the demo workspace have four fields more, two of them with a part for each part of a phone number
      [
        'one standard object with the tools of the workspace',
        { objects: ['person'] },
        name === 'example' ? 1500 : 2000,
      ],
      ['the same, read only', { objects: ['person'], readOnly: true }, 1500],
      ['a compact set for the whole workspace', { compact: true }, 2500],
    ])('%s', async (_what, options, budget) => {
      const tokens = await cost(options);
      expect(tokens).toBeLessThanOrEqual(budget);
    });
  },
);
