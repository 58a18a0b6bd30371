import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TwentyPermissionError, TwentyValidationError } from '../../examples/crm/index.js';
import type { ServedWorkspace } from './workspace.js';
import { failureOf, serveExample } from './workspace.js';

let served: ServedWorkspace;
let twenty: ServedWorkspace['twenty'];

beforeAll(async () => {
  served = await serveExample({
    seed: {
      person: [
        { name: { firstName: 'Ada', lastName: 'Lovelace' } },
        { name: { firstName: 'Ada', lastName: 'Yonath' } },
      ],
      company: [{ name: 'Ada Consulting' }, { name: 'Acme' }],
    },
  });
  ({ twenty } = served);
});
afterAll(() => served.sandbox.close());

test('$search finds records of all objects, or of some, a page at a time', async () => {
  const all = await twenty.$search({ text: 'ada' });
  expect(all.hits.map(({ objectNameSingular, label }) => `${objectNameSingular} ${label}`).sort()).toEqual([
    'company Ada Consulting',
    'person Ada Lovelace',
    'person Ada Yonath',
  ]);
  const first = await twenty.$search({ text: 'ada', objects: ['person'], limit: 1 });
  expect(first.pageInfo.hasNextPage).toBe(true);
  const { endCursor } = first.pageInfo;
  const second = await twenty.$search({ text: 'ada', objects: ['person'], limit: 1, after: endCursor ?? '' });
  const found = [...first.hits, ...second.hits].map(({ recordId: id }) => ({ id }));
  const { records } = await twenty.people.findMany({ select: { id: true } });
  expect(new Set(found)).toEqual(new Set(records));
  expect(await twenty.$search({ text: 'nobody of that name' })).toMatchObject({ hits: [] });
});

test('$query sends text and parsed documents with their variables', async () => {
  const query = 'query ($name: String!) { companies(filter: { name: { eq: $name } }) { edges { node { name } } } }';
  const expected = { companies: { edges: [{ node: { name: 'Acme' } }] } };
  expect(await twenty.$query(query, { name: 'Acme' })).toEqual(expected);
  expect(await twenty.$query(parse(query), { name: 'Acme' })).toEqual(expected);
  expect(await failureOf(twenty.$query('{ companies(filter: { nme: { eq: "x" } }) { totalCount } }'))).toBeInstanceOf(
    TwentyValidationError,
  );
});

test('$metadataVersion rises when the data model changes and not when records do', async () => {
  const before = await twenty.$metadataVersion();
  await twenty.notes.create({ data: { title: 'x' } });
  expect(await twenty.$metadataVersion()).toBe(before);
  const { id: objectMetadataId } = served.sandbox.metadata().objects.find((each) => each.nameSingular === 'note') ?? {};
  const response = await fetch(`${served.sandbox.url}/metadata`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${served.sandbox.apiKey}` },
    body: JSON.stringify({
      query: 'mutation ($input: CreateOneFieldMetadataInput!) { createOneField(input: $input) { id } }',
      variables: { input: { field: { objectMetadataId, name: 'mood', label: 'Mood', type: 'TEXT' } } },
    }),
  });
  expect(await response.json()).toMatchObject({ data: { createOneField: { id: expect.any(String) } } });
  expect(await twenty.$metadataVersion()).toBeGreaterThan(before);
});

test('$with derives a client that differs in some options and keeps the others', async () => {
  const seen: string[] = [];
  const reading = twenty.$with({ readOnly: true, hooks: { onRequest: ({ operation }) => seen.push(operation) } });
  expect(await reading.companies.count({ filter: { name: { eq: 'Acme' } } })).toBe(1);
  const refused = await failureOf(reading.companies.create({ data: { name: 'New' } }));
  expect(refused).toBeInstanceOf(TwentyPermissionError);
  expect(refused).toMatchObject({ code: 'READ_ONLY', operation: 'companies.create' });
  expect(await failureOf(reading.$query('mutation { deleteCompanies(filter: {}) { id } }'))).toMatchObject({
    code: 'READ_ONLY',
  });
  expect(seen).toEqual(['companies.count']);
  await twenty.companies.create({ data: { name: 'New' } });
});

test('an operation that is aborted throws the reason of the signal', async () => {
  const reason = new Error('enough');
  expect(await failureOf(twenty.people.findMany({ signal: AbortSignal.abort(reason) }))).toBe(reason);
});
