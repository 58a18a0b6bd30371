import { buildClientSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema, printType } from 'graphql';
import type { GraphQLSchema, IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { metadataSchema } from '../../src/sandbox/metadata-api/schema.js';
import { capturedMetadata, capturedSchema, hasCaptures, readCapture } from '../fixtures/captures.js';

const printed = (schema: GraphQLSchema): ReadonlyMap<string, string> => {
  const sorted = lexicographicSortSchema(schema);
  const own = Object.values(sorted.getTypeMap()).filter((type) => !type.name.startsWith('__'));
  return new Map(own.map((type) => [type.name, printType(type).replaceAll(/^ *"""[^]*?"""\n/gm, '')]));
};

/** Types of which the sandbox serves a part: it has no billing, agents, views, single sign-on. */
const PARTIAL = ['Query', 'Mutation', 'Workspace', 'ApiKey'];

describe.runIf(hasCaptures)('the schema of POST /metadata', () => {
  it.each([
    { version: '2.21', capture: 'metadata-introspection.json' },
    { version: '2.43', capture: 'synthetic-2.4x/metadata-introspection.json' },
    { version: '1.2', capture: 'v1.2/metadata-introspection.json' },
  ] as const)('has the types of a $version server, whole or a part of their fields', ({ version, capture }) => {
    const real = printed(capturedSchema(capture));
    for (const [name, text] of printed(metadataSchema(version))) {
      const expected = real.get(name) ?? '';
      if (PARTIAL.includes(name)) expect(expected.split('\n')).toEqual(expect.arrayContaining(text.split('\n')));
      else expect(text).toBe(expected);
    }
  });
});

describe.runIf(hasCaptures)('a sandbox over the metadata of a captured workspace', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await createSandbox({ metadata: capturedMetadata('custom') });
  });
  afterAll(() => sandbox.close());

  const post = async (path: string, body: unknown): Promise<{ readonly data?: unknown; readonly errors?: unknown }> => {
    const response = await fetch(`${sandbox.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.apiKey}` },
      body: JSON.stringify(body),
    });
    return (await response.json()) as { readonly data?: unknown };
  };

  it('answers the query for all objects as the real server did', async () => {
    const query = (await import('node:fs')).readFileSync(
      new URL('../../../shared/twenty/captures/metadata-objects.query.graphql', import.meta.url),
      'utf8',
    );
    const answer = await post('/metadata', { query, variables: { paging: { first: 1000 }, filter: {} } });
    const real = JSON.parse(JSON.stringify(readCapture('custom/metadata-objects.json')), (_key, value: unknown) =>
      withoutDescription(value),
    ) as object;
    expect(JSON.parse(JSON.stringify(answer), (_key, value: unknown) => withoutDescription(value))).toEqual(real);
  });

  it('introspects to the schema of the real server', async () => {
    const { data } = await post('/graphql', { query: getIntrospectionQuery({ descriptions: false }) });
    const served = buildClientSchema(data as IntrospectionQuery, { assumeValid: true });
    expect(printSchema(lexicographicSortSchema(served))).toBe(
      printSchema(lexicographicSortSchema(capturedSchema('custom/introspection.json'))),
    );
  });
});

/** The captures leave descriptions out. */
function withoutDescription(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'description'));
}
