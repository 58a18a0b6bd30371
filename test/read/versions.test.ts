import { afterEach, describe, expect, it } from 'vitest';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import type { ServerMetadata } from '../../src/twenty/server-metadata.js';
import {
  coreSchema,
  fromSchema,
  graphqlError,
  metadataSchema,
  object,
  onePage,
  smallServer,
  type Seen,
  type SmallServer,
} from './small-server.js';

let server: SmallServer;
afterEach(() => server.close());

const fieldsList = 'fieldsList: [Field!]!';
const read = async (answers: Parameters<typeof smallServer>[0], path = '') => {
  server = await smallServer({ '/graphql': fromSchema(coreSchema), ...answers });
  return readWorkspaceSource(`${server.url}${path}`, { token: 'key', retries: 0 });
};
const names = ({ objects }: ServerMetadata) => objects.map(({ nameSingular }) => nameSingular);
const asked = (path: string) => server.seen.filter((seen) => seen.path === path).map(({ query }) => query);

describe('the metadata query', () => {
  it('asks only for fields that the server has', async () => {
    await read({
      '/metadata': fromSchema(metadataSchema({ object: `${fieldsList} isCustom: Boolean` }), onePage(object('person'))),
    });
    const [, query] = asked('/metadata');
    expect(query).toContain('isCustom');
    expect(query).not.toContain('universalIdentifier');
  });

  it('asks for deprecated fields as long as they are there', async () => {
    const schema = metadataSchema({ object: `${fieldsList} isCustom: Boolean @deprecated` });
    const { metadata } = await read({ '/metadata': fromSchema(schema, onePage(object('rocket', { isCustom: true }))) });
    expect(metadata.objects[0]?.isCustom).toBe(true);
  });

  it('is asked again without what the API may write, where the server has that and does not answer with it', async () => {
    const schema = metadataSchema({ object: `${fieldsList} writability: String!`, field: 'writability: String!' });
    const { metadata, warnings } = await read({ '/metadata': fromSchema(schema, onePage(object('rocket'))) });
    expect(names(metadata)).toEqual(['rocket']);
    expect(warnings).toEqual([
      expect.stringContaining('has writability, and does not answer with it'),
      expect.stringContaining('has writability, and does not answer with it'),
    ]);
  });

  it('has a name that no server caches', async () => {
    await read({ '/metadata': fromSchema(metadataSchema({ object: fieldsList }), onePage()) });
    expect(asked('/metadata').join()).not.toMatch(/ObjectMetadataItems|FindAllViews/);
    expect(asked('/metadata')[1]).toMatch(/^query TwentyCodegenObjects /);
  });

  it('follows the pages to the last one', async () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((name) => object(name));
    const objects = ({ paging }: { paging: { after?: string } }) => {
      const start = paging.after === undefined ? 0 : Number(paging.after);
      const edges = all.slice(start, start + 2).map((node) => ({ node }));
      return { edges, pageInfo: { hasNextPage: start + 2 < all.length, endCursor: String(start + 2) } };
    };
    const { metadata } = await read({ '/metadata': fromSchema(metadataSchema({ object: fieldsList }), { objects }) });
    expect(names(metadata)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(asked('/metadata')).toHaveLength(4);
  });

  it('reads paged fields where there is no list of fields', async () => {
    const schema = metadataSchema({ object: 'fields(paging: CursorPaging!, filter: FieldFilter!): FieldConnection!' });
    const fields = onePage({ id: '1', type: 'TEXT', name: 'title', label: 'Title' }).objects;
    const { metadata } = await read({ '/metadata': fromSchema(schema, onePage(object('note', { fields }))) });
    expect(metadata.objects[0]?.fieldsList).toEqual([
      { id: 'note.title', type: 'TEXT', name: 'title', label: 'Title' },
    ]);
  });

  it('reads the relations of 0.50', async () => {
    const schema = metadataSchema({ object: fieldsList, field: 'relationDefinition: RelationDefinition' });
    const [person, company] = [object('person'), object('company')];
    const relationDefinition = {
      direction: 'MANY_TO_ONE',
      sourceObjectMetadata: person,
      targetObjectMetadata: company,
      sourceFieldMetadata: { id: '7', name: 'company' },
      targetFieldMetadata: { id: '8', name: 'people' },
    };
    const field = { id: '7', type: 'RELATION', name: 'company', label: 'Company', relationDefinition };
    const { metadata } = await read({
      '/metadata': fromSchema(schema, onePage({ ...person, fieldsList: [field] }, company)),
    });
    expect(metadata.objects[1]?.fieldsList[0]?.relation).toEqual({
      type: 'MANY_TO_ONE',
      sourceObjectMetadata: { id: 'person', nameSingular: 'person', namePlural: 'persons' },
      targetObjectMetadata: { id: 'company', nameSingular: 'company', namePlural: 'companys' },
      sourceFieldMetadata: { id: 'person.company', name: 'company' },
      targetFieldMetadata: { id: 'company.people', name: 'people' },
    });
  });
});

describe('custom and standard', () => {
  it('are told by the application where the server does not say isCustom', async () => {
    const schema = metadataSchema({ object: `${fieldsList} applicationId: ID`, field: 'applicationId: ID' });
    const field = (name: string, applicationId: string) => ({
      id: name,
      type: 'TEXT',
      name,
      label: name,
      applicationId,
    });
    const objects = onePage(
      object('workspaceMember', {
        applicationId: 'standard',
        fieldsList: [field('own', 'standard'), field('added', 'mine')],
      }),
      object('rocket', { applicationId: 'mine', fieldsList: [] }),
    );
    const { metadata } = await read({ '/metadata': fromSchema(schema, objects) });
    const told = metadata.objects.flatMap(({ nameSingular, isCustom, fieldsList: fields }) => [
      `${nameSingular} ${isCustom}`,
      ...fields.map((one) => `${nameSingular}.${one.name} ${one.isCustom}`),
    ]);
    expect(told).toEqual([
      'rocket true',
      'workspaceMember false',
      'workspaceMember.added true',
      'workspaceMember.own false',
    ]);
  });
});

describe('REST metadata', () => {
  const refused = { '/metadata': [graphqlError('Forbidden resource', 'FORBIDDEN')] };
  const person = object('person', {
    fieldsList: undefined,
    fields: [
      { id: '1', type: 'TEXT', name: 'firstName', label: 'First name', isUnique: false, settings: {} },
      { id: '2', type: 'RELATION', name: 'company', label: 'Company' },
    ],
  });
  const company = object('company', {
    fieldsList: undefined,
    fields: [{ id: '3', type: 'RELATION', name: 'people', label: 'People' }],
  });
  const done = { hasNextPage: false, endCursor: 'x' };

  it.each([
    ['wrapped', { data: { objects: [person, company] }, pageInfo: done, totalCount: 2 }],
    ['plain', { data: [person, company], pageInfo: done, totalCount: 2 }],
  ])('is read in its %s form, with relations from the schema', async (_, body) => {
    const { metadata, warnings } = await read({ ...refused, '/rest/metadata/objects': [{ body }] });
    const relations = metadata.objects.flatMap(({ nameSingular, fieldsList: fields }) =>
      fields.flatMap(({ name, relation }) =>
        relation ? `${nameSingular}.${name} ${relation.type} ${relation.targetObjectMetadata.nameSingular}` : [],
      ),
    );
    expect(relations).toEqual(['company.people ONE_TO_MANY person', 'person.company MANY_TO_ONE company']);
    expect(warnings).toEqual([
      'The data model was read over /rest/metadata/objects, because /metadata did not serve it (Forbidden resource). Unknown this way: unique indexes over several fields.',
    ]);
  });

  it('is read to the last page', async () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((name) => object(name, { fieldsList: undefined, fields: [] }));
    const rest = ({ query }: Seen) => {
      const after = new URL(query, 'http://x').searchParams.get('starting_after');
      const start = all.findIndex(({ id }) => id === after) + 1;
      const data = all.slice(start, start + 2);
      return {
        body: {
          data: { objects: data },
          pageInfo: { hasNextPage: start + 2 < all.length, endCursor: data.at(-1)?.id },
        },
      };
    };
    const { metadata } = await read({ ...refused, '/rest/metadata/objects': rest });
    expect(names(metadata)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('is not asked when /metadata answers', async () => {
    await read({ '/metadata': fromSchema(metadataSchema({ object: fieldsList }), onePage(object('person'))) });
    expect(asked('/rest/metadata/objects')).toEqual([]);
  });
});

describe('the address', () => {
  const metadata = fromSchema(metadataSchema({ object: fieldsList }), onePage(object('person')));
  it.each(['', '/', '/graphql', '/metadata/', '/rest', '/rest/people', '/rest/metadata/objects', '/open-api/core'])(
    'may end in %j',
    async (path) => {
      const source = await read({ '/metadata': metadata }, path);
      expect(names(source.metadata)).toEqual(['person']);
      expect(source.warnings).toEqual([]);
    },
  );

  it('may lead into a folder', async () => {
    const answers = { '/crm/graphql': fromSchema(coreSchema), '/crm/metadata': metadata };
    expect(names((await read(answers, '/crm/graphql')).metadata)).toEqual(['person']);
  });

  it('loses user name, password and query with a warning that does not repeat them', async () => {
    server = await smallServer({ '/graphql': fromSchema(coreSchema), '/metadata': metadata });
    const pointer = `${server.url.replace('://', '://me:hunter2@')}/?apiKey=hunter2`;
    const { warnings } = await readWorkspaceSource(pointer, { token: 'key' });
    expect(warnings).toEqual([
      `The user name and password in the address of ${server.url} are not used; the key goes into \`token\`.`,
      `The query parameters in the address of ${server.url} are not used; the key goes into \`token\`.`,
    ]);
  });
});

describe('the key', () => {
  const metadata = fromSchema(metadataSchema({ object: fieldsList }), onePage(object('person')));
  it.each([
    ['as it is', { token: 'key' }],
    ['with Bearer and white space around it', { token: ' Bearer key\n' }],
    ['from a header', { headers: { authorization: 'Bearer key', 'x-proxy': 'yes' } }],
  ])('is sent %s', async (_, options) => {
    server = await smallServer({ '/graphql': fromSchema(coreSchema), '/metadata': metadata });
    await readWorkspaceSource(server.url, options);
    expect(new Set(server.seen.map(({ headers }) => headers.authorization))).toEqual(new Set(['Bearer key']));
  });
});
