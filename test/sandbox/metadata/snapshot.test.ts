import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkspaceSource } from '../../../src/plugin/read/read-workspace-source.js';
import { writeSnapshot } from '../../../src/plugin/read/snapshot/write-snapshot.js';
import type { ServerMetadata } from '../../../src/twenty/server-metadata.js';
import { createSandbox } from '../../../src/sandbox/index.js';
import type { SandboxOptions } from '../../../src/sandbox/index.js';
import { exampleWorkspace } from '../../../src/sandbox/metadata/example.js';
import { CAPTURED, capturedMetadata } from '../../fixtures/captures.js';
import { hostile } from '../../fixtures/hostile.js';
import { kitchenSink } from '../../fixtures/kitchen-sink.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-snapshot-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The snapshot that somebody pulls from a sandbox with these options. */
async function pulledFrom(options: SandboxOptions): Promise<string> {
  const sandbox = await createSandbox(options);
  try {
    return writeSnapshot(await readWorkspaceSource(sandbox.url, { token: sandbox.apiKey }));
  } finally {
    await sandbox.close();
  }
}

describe('a sandbox loaded with a snapshot', () => {
  const workspaces: readonly { readonly name: string; readonly metadata: ServerMetadata; readonly version?: '2.43' }[] =
    [
      { name: 'example', metadata: exampleWorkspace },
      { name: 'kitchen sink', metadata: kitchenSink },
      { name: 'hostile', metadata: hostile },
      { name: 'example of a 2.43 server', metadata: exampleWorkspace, version: '2.43' },
      ...CAPTURED.filter((name) => name === 'custom').map((name) => ({ name, metadata: capturedMetadata(name) })),
    ];

  it.each(workspaces)(
    'is the workspace that the snapshot was pulled from ($name)',
    async ({ name, metadata, version }) => {
      const pulled = await pulledFrom({ metadata, ...(version ? { version } : {}) });
      const snapshot = join(folder, `${name}.json`);
      await writeFile(snapshot, pulled);
      expect(await pulledFrom({ snapshot })).toBe(pulled);
    },
  );

  it('says what is wrong with a file that is none', async () => {
    await expect(createSandbox({ snapshot: join(folder, 'absent.json') })).rejects.toThrow('absent.json');
  });
});

describe('a sandbox', () => {
  it('begins with the records of its seed, the same each time', async () => {
    const read = async (): Promise<unknown> => {
      const seed = {
        company: [{ id: '20202020-0000-4000-8000-000000000001', name: 'Acme' }],
        person: [
          { name: { firstName: 'Ada' }, companyId: '20202020-0000-4000-8000-000000000001' },
          { name: { firstName: 'Bob' } },
        ],
      };
      const sandbox = await createSandbox({ seed });
      try {
        const response = await fetch(`${sandbox.url}/graphql`, {
          method: 'POST',
          headers: { authorization: `Bearer ${sandbox.apiKey}` },
          body: JSON.stringify({
            query: '{ people { edges { node { id createdAt name { firstName } company { name } } } } }',
          }),
        });
        return await response.json();
      } finally {
        await sandbox.close();
      }
    };
    const first = await read();
    expect(JSON.stringify(first)).toContain('Ada');
    expect(first).toMatchObject({
      data: {
        people: { edges: expect.arrayContaining([{ node: expect.objectContaining({ company: { name: 'Acme' } }) }]) },
      },
    });
    expect(await read()).toEqual(first);
  });

  it.each([
    { seed: { persona: [{}] }, message: 'records of "persona", which is no object' },
    { seed: { person: [{ nickname: 'x' }] }, message: 'The seed of "person" from record 0 on is refused' },
  ])('refuses a seed that a server would refuse: $message', async ({ seed, message }) => {
    await expect(createSandbox({ seed })).rejects.toThrow(message);
  });

  it('tells of every request that it has answered', async () => {
    const answered: string[] = [];
    const sandbox = await createSandbox({
      onRequest: ({ method, path, status }) => answered.push(`${method} ${path} ${status}`),
    });
    try {
      await fetch(`${sandbox.url}/healthz`);
      await fetch(`${sandbox.url}/rest/people?limit=1`);
      expect(answered).toEqual(['GET /healthz 200', 'GET /rest/people?limit=1 403']);
    } finally {
      await sandbox.close();
    }
  });
});
