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
    // --check compares bytes; what orders do to the generator alone is the subject of test/generate/stable.test.ts
    it('writes what --check agrees with when the server answers in another order', { timeout: 180_000 }, async () => {
      const app = project(CONFIG);
      expect(await app.codegen({ env: await served(workspace, 1) })).toMatchObject({ code: 0 });
      expect(Object.keys(app.files('src/crm')).length).toBeGreaterThan(50);
      expect(await app.codegen({ env: await served(workspace, 2), args: ['--check'] })).toMatchObject({ code: 0 });
    });
  },
);
