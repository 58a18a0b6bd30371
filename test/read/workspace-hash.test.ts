import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import { parseSnapshot } from '../../src/plugin/read/snapshot/parse-snapshot.js';
import { writeSnapshot } from '../../src/plugin/read/snapshot/write-snapshot.js';
import { idOfHash, isWorkspaceHash, workspaceHash } from '../../src/plugin/read/workspace-hash.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { small } from '../fixtures/small.js';
import { shape, workspace } from './failure-of.js';
import { fromSchema, graphqlError, object, onePage, smallServer, type Answer } from './small-server.js';

const ONE = '5f0c6f43-5d3c-4f1e-9d0c-000000000001';
const OTHER = '5f0c6f43-5d3c-4f1e-9d0c-000000000002';

/** Reads a workspace with this id from a real server. */
async function readSandbox(options: Parameters<typeof createSandbox>[0]) {
  const sandbox = await createSandbox({ metadata: small, ...options });
  try {
    return await readWorkspaceSource(sandbox.url, { token: sandbox.apiKey });
  } finally {
    await sandbox.close();
  }
}

describe('the hash of a workspace', () => {
  it('is the same for one id, another for another, and shows nothing of it', () => {
    expect(workspaceHash(ONE)).toBe(workspaceHash(ONE));
    expect(workspaceHash(ONE)).not.toBe(workspaceHash(OTHER));
    expect(workspaceHash(ONE)).toMatch(/^[0-9a-f]{32}$/);
    expect(isWorkspaceHash(workspaceHash(ONE))).toBe(true);
    for (const id of [ONE, ONE.replaceAll('-', ''), '', 'x']) expect(isWorkspaceHash(id)).toBe(false);
  });

  it('stands in the snapshot, and comes back from it', async () => {
    const source = await readSandbox({ workspaceId: ONE });
    const text = writeSnapshot(source);
    expect(text).toContain(`"workspace": "${workspaceHash(ONE)}"`);
    expect(text).not.toContain(ONE);
    expect(parseSnapshot({ path: 'a.json', text })).toMatchObject({
      workspace: workspaceHash(ONE),
      readOver: 'graphql',
    });
    expect(writeSnapshot(parseSnapshot({ path: 'a.json', text }))).toBe(text);
  });

  it('is that of the snapshot for a sandbox that plays its workspace', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'twenty-hash-')), 'crm.json');
    writeFileSync(path, writeSnapshot(await readSandbox({ workspaceId: ONE })));
    const sandbox = await createSandbox({ snapshot: path });
    const { workspace: hash } = await readWorkspaceSource(sandbox.url, { token: sandbox.apiKey });
    await sandbox.close();
    expect(hash).toBe(workspaceHash(ONE));
    expect(workspaceHash(idOfHash(workspaceHash(ONE)))).toBe(workspaceHash(ONE));
  });

  const REFUSED: readonly (readonly [when: string, answer: Answer | undefined])[] = [
    ['the server has no such question', undefined],
    ['it does not answer it to this key', graphqlError('Forbidden resource', 'FORBIDDEN')],
  ];
  it.each(REFUSED)('is absent where %s, and everything else is read', async (_, currentWorkspace) => {
    const type = 'type Workspace { id: ID! }\ntype Query { currentWorkspace: Workspace!';
    const schema = currentWorkspace ? buildSchema(printSchema(shape).replace('type Query {', type)) : shape;
    const answers = fromSchema(schema, onePage(object('person')));
    const metadata = async (seen: Parameters<typeof answers>[0]) =>
      currentWorkspace && seen.query.includes('currentWorkspace {') ? currentWorkspace : answers(seen);
    const server = await smallServer({ ...workspace, '/metadata': metadata });
    const source = await readWorkspaceSource(server.url, { token: 'key', retries: 0 });
    await server.close();
    expect(source.workspace).toBeUndefined();
    expect(source.metadata.objects).toHaveLength(1);
    expect(writeSnapshot(source)).not.toContain('"workspace"');
  });

  it('stays out of a snapshot that somebody wrote a raw id into', () => {
    const text = JSON.stringify({
      ...{ format: 'twenty-workspace', version: 1, workspace: ONE, objects: {} },
      schema: ['type Query { a: Int }'],
    });
    expect(parseSnapshot({ path: 'a.json', text }).workspace).toBeUndefined();
  });
});
