import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildClientSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema, printType } from 'graphql';
import type { GraphQLSchema, IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { metadataSchema } from '../../src/sandbox/doors/metadata/schema.js';
import { CAPTURES, capturedMetadata, capturedSchema, readCapture } from '../fixtures/captures.js';

const printed = (schema: GraphQLSchema): ReadonlyMap<string, string> => {
  const sorted = lexicographicSortSchema(schema);
  const own = Object.values(sorted.getTypeMap()).filter((type) => !type.name.startsWith('__'));
  return new Map(own.map((type) => [type.name, printType(type).replaceAll(/^ *"""[^]*?"""\n/gm, '')]));
};

/** Types of which the sandbox serves a part: it has no billing, agents, views, single sign-on. */
const PARTIAL = ['Query', 'Mutation', 'Workspace', 'ApiKey'];

describe('the schema of POST /metadata', () => {
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

describe('a sandbox over the metadata of a captured workspace', () => {
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
    const query = readFileSync(join(CAPTURES, 'metadata-objects.query.graphql'), 'utf8');
    const answer = await post('/metadata', { query, variables: { paging: { first: 1000 }, filter: {} } });
    expect(withoutDescriptions(answer)).toEqual(withoutDescriptions(readCapture('custom/metadata-objects.json')));
  });

  it('introspects to the schema of the real server', async () => {
    const { data } = await post('/graphql', { query: getIntrospectionQuery({ descriptions: false }) });
    const served = buildClientSchema(data as IntrospectionQuery, { assumeValid: true });
    expect(printSchema(lexicographicSortSchema(served))).toBe(
      printSchema(lexicographicSortSchema(capturedSchema('custom/introspection.json'))),
    );
  });
});

describe('a sandbox over the metadata of a captured 1.2 server', () => {
  it('answers the query for all objects as the real 1.2 server did', async () => {
    const sandbox = await createSandbox({ metadata: capturedMetadata('v1.2'), version: '1.2' });
    try {
      const query = readFileSync(join(CAPTURES, 'v1.2/metadata-objects.query.graphql'), 'utf8');
      const response = await fetch(`${sandbox.url}/metadata`, {
        method: 'POST',
        headers: { authorization: `Bearer ${sandbox.apiKey}` },
        body: JSON.stringify({ query, variables: { paging: { first: 1000 }, filter: {} } }),
      });
      expect(withoutDescriptions(await response.json())).toEqual(
        withoutDescriptions(readCapture('v1.2/metadata-objects.json')),
      );
    } finally {
      await sandbox.close();
    }
  });
});

/** The captures leave descriptions out. */
const withoutDescriptions = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === 'description' ? undefined : value)));
