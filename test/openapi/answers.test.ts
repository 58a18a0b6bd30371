import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import { createSandbox, plausibleRecords, READ_ONLY } from '../../src/sandbox/index.js';
import type { RecordsByObject, Sandbox } from '../../src/sandbox/index.js';
import { isJsonObject, type JsonObject } from '../../src/twenty/json.js';
import { validatorOf } from './answer-validator.js';
import { documentOf } from './document-of.js';

const READER = { id: '5f0d6a3e-3b51-4a7c-8a53-2f3f0f3b1c11', name: 'Reader', token: 'reader', role: READ_ONLY };
const seed = plausibleRecords({ each: 12 });

let sandbox: Sandbox;
let document: JsonObject;
let validator: ReturnType<typeof validatorOf>;
/** Other records of the same form. */
let others: RecordsByObject;

beforeAll(async () => {
  sandbox = await createSandbox({ seed, apiKeys: [READER] });
  const source = await readWorkspaceSource(sandbox.url, { token: sandbox.apiKey });
  document = await documentOf(source, { system: true });
  validator = validatorOf(document);
  others = plausibleRecords({ each: 20, variant: 2 })(sandbox.metadata());
});
afterAll(() => sandbox.close());

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly id?: string | undefined;
  readonly query?: string;
  readonly body?: unknown;
  readonly key?: string;
  /** The status that is wanted. */
  readonly status: number;
}

/** Sends a request and says what of its answer the document does not describe. */
async function ask({ method, path, id = '', query = '', body, key, status }: Asked): Promise<unknown> {
  const answer = await sandbox.fetch(`${sandbox.url}/rest${path.replace('{id}', id)}${query}`, {
    method,
    headers: {
      ...(key === '' ? {} : { authorization: `Bearer ${key ?? sandbox.apiKey}` }),
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answered: unknown = await answer.json();
  expect([answer.status, answered], `${method} ${path}${query}`).toEqual([status, answered]);
  expect(validator.answer({ method, path, status, body: answered }), `${method} ${path}${query}`).toEqual([]);
  return answered;
}

/** The aggregates that the document has of an object. */
function aggregatesOf(plural: string): readonly string[] {
  const path = [
    'paths',
    `/${plural}/groupBy`,
    'get',
    'responses',
    '200',
    'content',
    'application/json',
    'schema',
    'items',
    'properties',
  ];
  const found = path.reduce<unknown>((value, key) => (isJsonObject(value) ? value[key] : undefined), document);
  return Object.keys(isJsonObject(found) ? found : {}).filter(
    (name) => !['groupByDimensionValues', 'records'].includes(name),
  );
}

/** Values of new records: those of others, with ids of their own and without links. */
const fresh = (name: string, index: number): JsonObject => {
  const { id: _id, ...data } = others[name]?.[index] ?? {};
  return Object.fromEntries(Object.entries(data).filter(([key]) => key === 'userId' || !key.endsWith('Id')));
};

describe('what the sandbox answers over REST', () => {
  it('is what the document describes: of every route of every object', async () => {
    const saved = sandbox.save();
    for (const { nameSingular, namePlural } of sandbox.metadata().objects) {
      sandbox.restore(saved);
      const [first, second] = seed(sandbox.metadata())[nameSingular] ?? [];
      const [id, other] = [String(first?.['id']), String(second?.['id'])];
      const records = `/${namePlural}`;
      await ask({ method: 'GET', path: records, query: '?limit=3', status: 200 });
      await ask({ method: 'GET', path: records, query: '?depth=1', status: 200 });
      await ask({ method: 'GET', path: `${records}/{id}`, id, query: '?depth=1', status: 200 });
      await ask({ method: 'PATCH', path: `${records}/{id}`, id, body: {}, status: 200 });
      await ask({ method: 'POST', path: records, body: fresh(nameSingular, 15), status: 201 });
      await ask({
        method: 'POST',
        path: `/batch/${namePlural}`,
        body: [16, 17].map((index) => fresh(nameSingular, index)),
        status: 201,
      });
      await ask({ method: 'PATCH', path: records, query: `?filter=id[eq]:${id}`, body: {}, status: 200 });
      const aggregate = encodeURIComponent(JSON.stringify(aggregatesOf(namePlural)));
      const groups = `?group_by=[{"createdAt":{"granularity":"MONTH","timeZone":"UTC"}}]&aggregate=${aggregate}`;
      await ask({
        method: 'GET',
        path: `${records}/groupBy`,
        query: `${groups}&include_records_sample=true`,
        status: 200,
      });
      await ask({ method: 'DELETE', path: `${records}/{id}`, id: other, query: '?soft_delete=true', status: 200 });
      await ask({
        method: 'PATCH',
        path: `/restore/${namePlural}`,
        query: `?filter=deletedAt[is]:NOT_NULL`,
        status: 200,
      });
      await ask({ method: 'DELETE', path: records, query: `?filter=id[eq]:${other}`, status: 200 });
    }
    sandbox.restore(saved);
    await ask({ method: 'POST', path: '/people/duplicates', body: { data: [fresh('person', 3)] }, status: 200 });
    const [one, two] =
      seed(sandbox.metadata())
        ['company']?.slice(4)
        .map(({ id }) => id) ?? [];
    await ask({
      method: 'PATCH',
      path: '/companies/merge',
      body: { ids: [one, two], conflictPriorityIndex: 0 },
      status: 200,
    });
  });

  it('is what the document describes: of requests that are refused', async () => {
    const absent = '7f1c3a55-0000-4000-8000-000000000000';
    await ask({ method: 'GET', path: '/people', query: '?limit=x', status: 400 });
    await ask({ method: 'GET', path: '/people', key: 'nobody', status: 401 });
    await ask({ method: 'GET', path: '/people', key: '', status: 403 });
    await ask({ method: 'POST', path: '/people', key: READER.token, body: {}, status: 400 });
    await ask({ method: 'GET', path: '/people/{id}', id: absent, status: 404 });
    await ask({ method: 'DELETE', path: '/people', status: 400 });
    await ask({ method: 'POST', path: '/people', body: 'no object', status: 400 });
  });

  it('is found to be wrong where a value is of another type, missing, or no option', async () => {
    const { data } = (await ask({ method: 'GET', path: '/opportunities', query: '?limit=1', status: 200 })) as {
      readonly data: { readonly opportunities: readonly [JsonObject] };
    };
    const [record] = data.opportunities;
    const wrong = (opportunity: JsonObject) => validator.component('Opportunity', opportunity).length > 0;
    expect(wrong(record)).toBe(false);
    expect(wrong({ ...record, stage: 'NOPE' })).toBe(true);
    expect(wrong({ ...record, createdAt: 'yesterday' })).toBe(true);
    expect(wrong({ ...record, name: 1 })).toBe(true);
    const { name: _name, ...without } = record;
    expect(wrong(without)).toBe(true);
  });
});

describe('what the document says may be created', () => {
  it('is taken by the sandbox, and what it refuses is refused', async () => {
    for (const { nameSingular } of sandbox.metadata().objects) {
      const component = `${nameSingular.charAt(0).toUpperCase()}${nameSingular.slice(1)}CreateInput`;
      for (const data of others[nameSingular] ?? [])
        expect(validator.component(component, data), component).toEqual([]);
    }
    const refused: readonly (readonly [string, string, JsonObject])[] = [
      ['/people', 'PersonCreateInput', { emails: { primaryEmail: 'ada at acme' } }],
      ['/people', 'PersonCreateInput', { jobTitel: 'x' }],
      ['/people', 'PersonCreateInput', { id: 'x' }],
      ['/products', 'ProductCreateInput', { name: 'without a number' }],
      ['/products', 'ProductCreateInput', { sku: 'A', category: 'NOPE' }],
      ['/products', 'ProductCreateInput', { sku: 'A', releasedOn: 'tomorrow' }],
      ['/products', 'ProductCreateInput', { sku: 'A', weight: '1' }],
    ];
    for (const [path, component, data] of refused) {
      await ask({ method: 'POST', path, body: data, status: 400 });
      expect(validator.component(component, data), JSON.stringify(data)).not.toEqual([]);
    }
  });
});
