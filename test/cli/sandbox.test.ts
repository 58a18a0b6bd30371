import { describe, expect, it } from 'vitest';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import { small } from '../fixtures/small.js';
import { project } from '../host/project.js';
import { start, twentyCodegen } from './twenty-codegen.js';
import { CONFIG, serve } from './workspace.js';

const post = async ({ url, query }: { readonly url: string; readonly query: string }): Promise<unknown> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: 'Bearer sandbox-api-key' },
    body: JSON.stringify({ query }),
  });
  return response.json();
};

describe('twenty-codegen sandbox', () => {
  it('serves the example workspace, tells each request, and ends with Ctrl-C', async () => {
    const app = project(CONFIG);
    const running = start({ folder: app.folder, args: ['sandbox'] });
    const [, url = ''] = await running.says(/TWENTY_BASE_URL=(http:\S+)/);
    const { metadata } = await readWorkspaceSource(url, { token: 'sandbox-api-key' });
    expect(metadata.objects.map(({ nameSingular }) => nameSingular)).toContain('opportunity');
    await running.says(/POST \/graphql 200 \d+ ms/);
    running.interrupt();
    expect(await running.ended).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/Stopped after \d+ req/) as string,
    });
    await expect(fetch(url)).rejects.toThrow();
  });

  it('serves the workspace of a snapshot, with records', async () => {
    const { env } = await serve({ metadata: small });
    const app = project(CONFIG);
    await twentyCodegen({ folder: app.folder, args: ['pull'], env });
    app.write({ path: 'seed.json', text: '{ "company": [{ "name": "Acme" }, { "name": "Globex" }] }' });
    const args = ['sandbox', '--snapshot', 'twenty.snapshot.json', '--seed', 'seed.json'];
    const running = start({ folder: app.folder, args });
    const [, url = ''] = await running.says(/TWENTY_BASE_URL=(http:\S+)/);
    expect(await post({ url, query: '{ companies { totalCount } }' })).toMatchObject({
      data: { companies: { totalCount: 2 } },
    });
    expect(await post({ url, query: '{ b2BDeals { totalCount } }' })).toMatchObject({
      data: { b2BDeals: { totalCount: 0 } },
    });
    running.interrupt();
    expect((await running.ended).code).toBe(0);
  });

  it('tells machines the same, an object on each line', async () => {
    const app = project(CONFIG);
    const running = start({ folder: app.folder, args: ['sandbox', '--json', '--rate-limit'] });
    await running.says(/"ready"/);
    running.interrupt();
    const lines = (await running.ended).stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { event: 'ready', url: expect.stringContaining('http://127.0.0.1:') as string, apiKey: 'sandbox-api-key' },
      { command: 'sandbox', exitCode: 0, event: 'stopped', answered: 0 },
    ]);
  });
});
