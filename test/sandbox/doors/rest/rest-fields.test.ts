import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, defineWorkspace, fields } from '../../../../src/sandbox/index.js';
import type { Sandbox } from '../../../../src/sandbox/index.js';

const { text, toOne } = fields;
const many = Object.fromEntries(
  Array.from({ length: 210 }, (_, index) => [`part${String(index).padStart(3, '0')}`, text()]),
);

const metadata = defineWorkspace({
  objects: [
    { nameSingular: 'maker', namePlural: 'makers', fields: { city: text() } },
    {
      nameSingular: 'engine',
      namePlural: 'engines',
      fields: { ...many, maker: toOne('maker', { back: 'engines' }) },
    },
  ],
});

let sandbox: Sandbox;
let older: Sandbox;
beforeAll(async () => {
  const options = { metadata, seed: { maker: [{ name: 'Acme', city: 'Rome' }] }, listen: false } as const;
  [sandbox, older] = [
    await createSandbox({ ...options, version: '2.47' }),
    await createSandbox({ ...options, version: '2.44' }),
  ];
  for (const each of [sandbox, older]) {
    const { data } = (await (await get(each, '/makers')).json()) as {
      readonly data: { readonly makers: readonly { readonly id: string }[] };
    };
    const body = JSON.stringify({ name: 'V8', makerId: data.makers[0]?.id });
    await each.fetch(`${each.url}/rest/engines`, { method: 'POST', headers: headersOf(each), body });
  }
});
afterAll(async () => {
  await sandbox.close();
  await older.close();
});

const headersOf = ({ apiKey }: Sandbox) => ({ authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' });
const get = (from: Sandbox, path: string) => from.fetch(`${from.url}/rest${path}`, { headers: headersOf(from) });

interface Engines {
  readonly data: { readonly engines: readonly Readonly<Record<string, unknown>>[] };
}

async function engine(from: Sandbox, query: string) {
  const response = await get(from, `/engines?${query}`);
  const { data } = (await response.json()) as Engines;
  return { record: data.engines[0] ?? {}, headers: response.headers };
}

describe('fields of a REST request (2.47)', () => {
  it.each([
    { query: 'fields=name', keys: ['id', 'name'] },
    { query: 'fields=name,maker', keys: ['id', 'makerId', 'name'] },
    { query: 'fields=name,maker&depth=1', keys: ['id', 'maker', 'makerId', 'name'] },
    { query: 'fields=id&depth=1', keys: ['id'] },
  ])('$query gives $keys', async ({ query, keys }) => {
    const { record, headers } = await engine(sandbox, query);
    expect(Object.keys(record).sort()).toEqual(keys);
    expect(headers.get('x-twenty-fields-capped')).toBeNull();
  });

  it.each(['nme', 'maker.city', ''])('"%s" is refused', async (name) => {
    const response = await get(sandbox, `/engines?fields=${name}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'INVALID_FIELDS_QUERY_PARAM' });
  });

  it('a to-many relation is refused without depth', async () => {
    expect((await get(sandbox, '/makers?fields=engines')).status).toBe(400);
    expect((await get(sandbox, '/makers?fields=engines&depth=1')).status).toBe(200);
  });

  it('without them 200 fields come, those of every object first, and headers say so', async () => {
    const { record, headers } = await engine(sandbox, 'limit=1');
    expect(Object.keys(record)).toHaveLength(200);
    expect(Object.keys(record)).toEqual(expect.arrayContaining(['id', 'createdAt', 'position', 'name', 'part000']));
    expect(record).not.toHaveProperty('part209');
    expect([headers.get('x-twenty-fields-capped'), headers.get('x-twenty-fields-max')]).toEqual(['true', '200']);
    expect((await get(sandbox, '/makers')).headers.get('x-twenty-fields-capped')).toBeNull();
  });

  it('are not known before', async () => {
    const { record, headers } = await engine(older, 'fields=name');
    expect(Object.keys(record).length).toBeGreaterThan(210);
    expect(headers.get('x-twenty-fields-capped')).toBeNull();
  });
});
