import { describe, expect, it, onTestFinished } from 'vitest';
import { CAPTURED_WORKSPACES, OWN_WORKSPACES } from '../fixtures/workspaces.js';
import type { TestWorkspace } from '../fixtures/workspaces.js';
import { project } from './project.js';

const CONFIG = `
schema:
  - \${TWENTY_BASE_URL}:
      loader: graphql-codegen-twenty
      token: \${TWENTY_API_KEY}
generates:
  src/crm/:
    preset: graphql-codegen-twenty
`;

async function served(workspace: TestWorkspace, shuffle: number): Promise<Readonly<Record<string, string>>> {
  const server = await workspace.serve({ shuffle });
  onTestFinished(() => server.close());
  return { TWENTY_BASE_URL: server.url, TWENTY_API_KEY: server.token };
}

describe.each([...OWN_WORKSPACES.filter(({ name }) => name === 'example'), ...CAPTURED_WORKSPACES])(
  'graphql-codegen on the workspace `$name`',
  (workspace) => {
    it(
      'writes the same bytes whatever order the server answers in, and --check agrees each time',
      { timeout: 180_000 },
      async () => {
        const app = project(CONFIG);
        const outputs = [];
        for (const shuffle of [0, 1, 2]) {
          const env = await served(workspace, shuffle);
          expect(await app.codegen({ env })).toMatchObject({ code: 0 });
          expect(await app.codegen({ env, args: ['--check'] })).toMatchObject({ code: 0 });
          outputs.push(app.files('src/crm'));
        }
        expect(Object.keys(outputs[0] ?? {}).length).toBeGreaterThan(50);
        expect(outputs[1]).toEqual(outputs[0]);
        expect(outputs[2]).toEqual(outputs[0]);
      },
    );
  },
);
