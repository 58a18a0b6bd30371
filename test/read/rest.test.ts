import { describe, expect, it } from 'vitest';
import type { ServerField, ServerMetadata } from '../../src/twenty/server-metadata.js';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import { served } from '../fixtures/served.js';
import { small } from '../fixtures/small.js';
import { WORKSPACES } from '../fixtures/workspaces.js';

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

const fields = ({ objects }: ServerMetadata): readonly string[] =>
  objects.flatMap((o) => o.fieldsList.map((f) => `${o.nameSingular}.${f.name} ${f.type} ${f.label} ${f.isCustom}`));

// the composite types of 2.43 came with a capture that has no REST answers
describe.each(WORKSPACES.filter(({ name }) => name !== 'captured synthetic-2.4x'))(
  'the workspace `$name` on a server whose /metadata is not there',
  ({ serve }) => {
    it('is read over REST: the same objects, fields and relations', async () => {
      const server = await serve();
      const token = server.token;
      const full = await readWorkspaceSource(server.url, { token });
      const rest = await readWorkspaceSource(server.url, { token, fetch: withoutMetadata });
      await server.close();
      expect(fields(rest.metadata)).toEqual(fields(full.metadata));
      expect(relations(rest.metadata)).toEqual(relations(full.metadata));
      expect(rest.warnings).toHaveLength(1);
    });
  },
);

describe('the newer format of REST metadata', () => {
  it('is read: every object with its fields', async () => {
    const server = await served({ metadata: small, restMetadataFormat: 'bare' });
    const token = server.token;
    const full = await readWorkspaceSource(server.url, { token });
    const rest = await readWorkspaceSource(server.url, {
      token,
      fetch: withoutMetadata,
      wait: async () => {},
    });
    await server.close();
    expect(fields(rest.metadata)).toEqual(fields(full.metadata));
  });
});
