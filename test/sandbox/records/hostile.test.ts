import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../src/sandbox/index.js';
import type { Sandbox } from '../../../src/sandbox/index.js';
import { kitchenSink } from '../../fixtures/kitchen-sink.js';
import { small } from '../../fixtures/small.js';
import { workspaceOf } from '../records-workspace.js';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox({ metadata: small });
});
afterAll(() => sandbox.close());

async function post(body: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(`${sandbox.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${sandbox.apiKey}` },
    body,
  });
  return { status: response.status, text: await response.text() };
}

const send = (query: string, variables: unknown = {}) => post(JSON.stringify({ query, variables }));

/** How many people there are, which also says that the sandbox still answers. */
const people = async () => (await send('{ people { totalCount } }')).text;

const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

describe('a request that is malformed or meant to harm', () => {
  it.each([
    ['half of a JSON text', '{"query":'],
    ['a JSON text that is no object', '[1]'],
    ['a document that does not parse', JSON.stringify({ query: '{ people(' })],
    ['a document nested 100,000 deep', JSON.stringify({ query: nested(100_000, '{ a', '}') })],
    [
      'a filter nested 50,000 deep',
      `{"query":"query($f: X) { people(filter: $f) { totalCount } }","variables":{"f":${nested(50_000, '{"not":', '}').replace('}', '{}}')}}}`,
    ],
    [
      'a fragment that leads to itself',
      JSON.stringify({
        query:
          '{ people { edges { node { ...F } } } } fragment F on Person { company { people { edges { node { ...F } } } } }',
      }),
    ],
    [
      'a fragment that leads to itself twice',
      JSON.stringify({ query: '{ people { ...F } } fragment F on Person { a { ...F } b { ...F } }' }),
    ],
    [
      'a root fragment that leads to itself',
      JSON.stringify({ query: '{ ...F } fragment F on Query { ...F people { totalCount } }' }),
    ],
    ['a fragment that does not exist', JSON.stringify({ query: '{ people { ...Nope } }' })],
    ['a root field named __proto__', JSON.stringify({ query: '{ __proto__ { id } }' })],
    ['a selection of __proto__', JSON.stringify({ query: '{ people { edges { node { __proto__ constructor } } } }' })],
    ['an alias __proto__', JSON.stringify({ query: '{ __proto__: people { totalCount } }' })],
    ['variables that are a text', '{"query":"{ people { totalCount } }","variables":"x"}'],
    [
      'an operation that does not exist',
      JSON.stringify({ query: 'query A { people { totalCount } }', operationName: 'B' }),
    ],
    ['a subscription', JSON.stringify({ query: 'subscription { people { totalCount } }' })],
    ['no operation at all', JSON.stringify({ query: 'fragment F on Person { id }' })],
  ])('is answered, and changes nothing: %s', async (_what, body) => {
    const before = await people();
    const { status, text } = await post(body);
    expect(status).toBeLessThanOrEqual(500);
    expect(text.length).toBeGreaterThan(0);
    expect(await people()).toBe(before);
  });

  it('is refused where it is larger than 10 MB', async () => {
    const { status } = await send('{ people { totalCount } }', { text: 'x'.repeat(10 * 1024 * 1024) });
    expect(status).toBe(413);
    expect(await people()).toContain('totalCount');
  });

  it('is refused where a value has a key __proto__', async () => {
    const variables = JSON.parse('{ "data": { "__proto__": { "polluted": true }, "jobTitle": "x" } }') as object; // an object
    const { text } = await send('mutation($data: X) { createPerson(data: $data) { id } }', variables);
    expect(text).toContain(String.raw`Object person doesn't have any \"__proto__\" field.`);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('is refused where a filter has a key __proto__', async () => {
    const variables = JSON.parse('{ "filter": { "__proto__": { "eq": 1 } } }') as object; // an object
    const { text } = await send('query($filter: X) { people(filter: $filter) { totalCount } }', variables);
    expect(text).toContain(String.raw`Object person doesn't have any \"__proto__\" field.`);
  });

  it('is answered at once where a pattern is made to take long', async () => {
    await send('mutation($data: X) { createPerson(data: $data) { id } }', { data: { jobTitle: 'a'.repeat(5000) } });
    const filter = { jobTitle: { like: `${'%a'.repeat(200)}b` } };
    const started = performance.now();
    const { text } = await send('query($filter: X) { people(filter: $filter) { totalCount } }', { filter });
    expect(text).toBe('{"data":{"people":{"totalCount":0}}}');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('a value that is made to break the store', () => {
  const { send: sendTo } = workspaceOf(kitchenSink);

  it('is refused where JSON is nested too deep to be written again', () => {
    const object = kitchenSink.objects.find(({ fieldsList }) => fieldsList.some(({ type }) => type === 'RAW_JSON'));
    const field = object?.fieldsList.find(({ type }) => type === 'RAW_JSON')?.name ?? '';
    const type = object?.nameSingular ?? '';
    const name = type.charAt(0).toUpperCase() + type.slice(1);
    const { errors } = sendTo({
      query: `mutation($data: X) { create${name}(data: $data) { id } }`,
      variables: { data: { [field]: JSON.parse(nested(20_000, '[', ']')) as unknown } },
    });
    expect(errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
  });
});
