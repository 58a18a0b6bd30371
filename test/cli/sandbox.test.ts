import { describe, expect, it } from 'vitest';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import { small } from '../fixtures/small.js';
import { project } from '../host/project.js';
import { start, twentyCodegen } from './twenty-codegen.js';
import { CONFIG, serve } from './workspace.js';

interface Question {
  readonly url: string;
  readonly key: string;
  readonly query: string;
}

const post = async ({ url, key, query }: Question): Promise<unknown> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify({ query }),
  });
  return response.json();
};

/** Starts the command in an app of its own and reads what it prints to be used. */
async function serving(args: readonly string[], app = project(CONFIG)) {
  const running = start({ folder: app.folder, args: ['sandbox', ...args] });
  const [, url = '', key = ''] = await running.says(/TWENTY_BASE_URL=(http:\S+)\s+TWENTY_API_KEY=(\S+)/);
  const ask = (query: string) => post({ url, key, query });
  return { running, url, key, ask };
}

describe('twenty-codegen sandbox', () => {
  it('serves the example workspace with records, tells each request, and ends with Ctrl-C', async () => {
    const { running, url, key, ask } = await serving([]);
    const { metadata } = await readWorkspaceSource(url, { token: key });
    expect(metadata.objects.map(({ nameSingular }) => nameSingular)).toContain('opportunity');
    await running.says(/POST \/graphql 200 \d+ ms/);
    const people = 'people(filter: { emails: { primaryEmail: { ilike: "%@acme.com" } } })';
    expect(await ask(`{ ${people} { edges { node { company { name } } } } }`)).toEqual({
      data: { people: { edges: [{ node: { company: { name: 'Acme' } } }, { node: { company: { name: 'Acme' } } }] } },
    });
    running.interrupt();
    expect(await running.ended).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/Stopped after \d+ req/) as string,
    });
    await expect(fetch(url)).rejects.toThrow();
  });

  it('stamps records with the real time, or goes on from a time that is given', async () => {
    const createdAt = async (args: readonly string[]): Promise<number> => {
      const { running, ask } = await serving(args);
      const { data } = (await ask('mutation { createCompany(data: {}) { createdAt } }')) as {
        data: { createCompany: { createdAt: string } };
      }; // what the mutation selects
      running.interrupt();
      await running.ended;
      return Date.parse(data.createCompany.createdAt);
    };
    expect(Math.abs((await createdAt([])) - Date.now())).toBeLessThan(60_000);
    const given = Date.parse('2030-02-03T04:05:06Z');
    const stamped = await createdAt(['--clock', '2030-02-03T04:05:06Z']);
    expect(stamped).toBeGreaterThanOrEqual(given);
    expect(stamped - given).toBeLessThan(60_000);
  });

  it('begins with made-up records of each object', async () => {
    const { running, ask } = await serving(['--records', '7']);
    expect(await ask('{ companies { totalCount } tasks { totalCount } }')).toEqual({
      data: { companies: { totalCount: 7 }, tasks: { totalCount: 7 } },
    });
    running.interrupt();
    await running.ended;
  });

  it('begins without records where it is told to, with a key and origins of your own', async () => {
    const { running, url, ask } = await serving([
      '--empty',
      '--api-key',
      'of-my-own',
      '--allow-origin',
      'http://localhost:5173',
      '--allow-origin',
      'http://localhost:8080',
    ]);
    expect(await ask('{ companies { totalCount } }')).toEqual({ data: { companies: { totalCount: 0 } } });
    expect(await post({ url, key: 'of-my-own', query: '{ people { totalCount } }' })).toMatchObject({
      data: { people: { totalCount: 0 } },
    });
    for (const origin of ['http://localhost:5173', 'http://localhost:8080']) {
      const { headers } = await fetch(`${url}/healthz`, { headers: { origin } });
      expect(headers.get('access-control-allow-origin')).toBe(origin);
    }
    running.interrupt();
    await running.ended;
  });

  it('says what a clock is that cannot be read', async () => {
    const app = project(CONFIG);
    const ended = await twentyCodegen({ folder: app.folder, args: ['sandbox', '--clock', 'noon'], env: {} });
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining('--clock 2026-01-31T09:00:00Z') as string });
  });

  it('serves the workspace of a snapshot, with records', async () => {
    const { env } = await serve({ metadata: small });
    const app = project(CONFIG);
    await twentyCodegen({ folder: app.folder, args: ['pull'], env });
    app.write({ path: 'seed.json', text: '{ "company": [{ "name": "Acme" }, { "name": "Globex" }] }' });
    const { running, ask } = await serving(['--snapshot', 'twenty.snapshot.json', '--seed', 'seed.json'], app);
    expect(await ask('{ companies { totalCount } }')).toMatchObject({ data: { companies: { totalCount: 2 } } });
    expect(await ask('{ b2BDeals { totalCount } }')).toMatchObject({ data: { b2BDeals: { totalCount: 0 } } });
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
      {
        event: 'ready',
        url: expect.stringContaining('http://127.0.0.1:') as string,
        apiKey: expect.stringMatching(/^sandbox-\S{30,}$/) as string,
      },
      { command: 'sandbox', exitCode: 0, event: 'stopped', answered: 0 },
    ]);
  });
});
