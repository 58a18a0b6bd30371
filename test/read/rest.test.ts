import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ServerField, ServerMetadata } from '../../src/plugin/read/server-metadata.js';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import { hasCapture, replayed } from './replayed.js';
import { coreSchema, fromSchema, smallServer } from './small-server.js';

/** A fetch that finds no /metadata, as behind a proxy that does not pass it. */
const withoutMetadata: typeof fetch = async (input, init) =>
  String(input).endsWith('/metadata') ? new Response('nope', { status: 404 }) : fetch(input, init);

const relations = ({ objects }: ServerMetadata): readonly string[] =>
  objects.flatMap(({ nameSingular, fieldsList }) =>
    fieldsList.flatMap((field: ServerField) =>
      [field.relation, ...(field.morphRelations ?? [])].flatMap((relation) =>
        relation
          ? [`${nameSingular}.${field.name} ${relation.type} ${relation.targetObjectMetadata.nameSingular}`]
          : [],
      ),
    ),
  );

describe.each(['standard', 'custom', 'v1.2'])('a replayed %s server whose /metadata is not there', (name) => {
  it.runIf(hasCapture(name))('is read over REST: the same objects, fields and relations', async () => {
    const server = await replayed(name);
    const token = server.token;
    const full = await readWorkspaceSource(server.url, { token });
    const rest = await readWorkspaceSource(server.url, { token, fetch: withoutMetadata });
    await server.close();
    const names = ({ objects }: ServerMetadata) =>
      objects.flatMap((o) => o.fieldsList.map((f) => `${o.nameSingular}.${f.name} ${f.type} ${f.label} ${f.isCustom}`));
    expect(names(rest.metadata)).toEqual(names(full.metadata));
    expect(relations(rest.metadata)).toEqual(relations(full.metadata));
    expect(rest.warnings).toHaveLength(1);
  });
});

describe('the newer format of REST metadata', () => {
  it.runIf(hasCapture('standard'))('is read as a 2.21 server sent it', async () => {
    const path = join(process.cwd(), '../shared/twenty/captures/rest-metadata-new-format.json');
    const files = JSON.parse(readFileSync(path, 'utf8')) as readonly {
      readonly file: string;
      readonly answer: unknown;
    }[];
    const body = files.find(({ file }) => file === 'objects.json')?.answer;
    const server = await smallServer({ '/graphql': fromSchema(coreSchema), '/rest/metadata/objects': [{ body }] });
    const { metadata } = await readWorkspaceSource(server.url, { token: 'key' });
    await server.close();
    expect(metadata.objects).toHaveLength(29);
    expect(metadata.objects.every(({ fieldsList }) => fieldsList.some(({ name }) => name === 'id'))).toBe(true);
  });
});
