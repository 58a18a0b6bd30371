import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { APP, compiled, DID, ran } from '../cli/app-of-any-version.js';
import { twentyCodegen } from '../cli/twenty-codegen.js';
import { CONFIG, serve } from '../cli/workspace.js';
import { CAPTURED_WORKSPACES } from '../fixtures/workspaces.js';
import { project } from '../host/project.js';

describe.each(CAPTURED_WORKSPACES)('against the workspace `$name`', (workspace) => {
  it('generates, checks and compiles; a sandbox of its snapshot serves the client', { timeout: 120_000 }, async () => {
    const server = await workspace.serve();
    onTestFinished(() => server.close());
    const app = project(CONFIG);
    app.write({ path: 'src/app.ts', text: APP });
    const env = { TWENTY_BASE_URL: server.url, TWENTY_API_KEY: server.token };
    const run = (...args: readonly string[]) => twentyCodegen({ folder: app.folder, args, env });
    expect(await run('generate', '--snapshot', 'twenty.snapshot.json')).toMatchObject({ code: 0 });
    expect(await run('check')).toMatchObject({ code: 0 });
    expect(await run('check', '--offline')).toMatchObject({ code: 0 });
    expect(await compiled(app)).toBe('');
    const copy = await serve({ snapshot: join(app.folder, 'twenty.snapshot.json') });
    expect(await ran(app, copy.env)).toEqual(DID);
  });
});
