import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { isJsonObject, type JsonObject } from '../../src/twenty/json.js';
import { OTHER_VERSIONS, OWN_WORKSPACES } from '../fixtures/workspaces.js';
import { documentOf } from './document-of.js';

/** Every value of a key in a document. */
function valuesOf(json: unknown, key: string): readonly unknown[] {
  if (Array.isArray(json)) return json.flatMap((item) => valuesOf(item, key));
  if (!isJsonObject(json)) return [];
  return Object.entries(json).flatMap(([name, value]) => [
    ...(name === key && typeof value === 'string' ? [value] : []),
    ...valuesOf(value, key),
  ]);
}

const at = (document: JsonObject, pointer: string): unknown =>
  pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((value, key) => (isJsonObject(value) ? value[key] : undefined), document);

describe.each([...OWN_WORKSPACES, ...OTHER_VERSIONS])('openapi.json of the workspace `$name`', ({ source }) => {
  it('is valid, refers to what it has, and names each operation once', async () => {
    const document = await documentOf(await source());
    expect(await new Validator().validate(JSON.parse(JSON.stringify(document)))).toMatchObject({ valid: true });
    const references = new Set(valuesOf(document['paths'], '$ref').concat(valuesOf(document['components'], '$ref')));
    expect(references.size).toBeGreaterThan(10);
    expect([...references].filter((reference) => at(document, String(reference)) === undefined)).toEqual([]);
    const names = valuesOf(document['paths'], 'operationId');
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(names).size).toBe(names.length);
    expect(JSON.stringify(document)).not.toMatch(/qqone|qqmany|Qq/);
  });
});

describe('openapi.json of the example workspace', () => {
  const example = () => OWN_WORKSPACES.find(({ name }) => name === 'example')?.source();

  it('says of values what the validators say', async () => {
    const source = await example();
    if (!source) throw new Error('there is no example');
    const document = await documentOf(source);
    const property = (schema: string, name: string) =>
      at(document, `#/components/schemas/${schema}/properties/${name}`);
    const given: readonly (readonly [string, string, unknown])[] = [
      ['Person', 'createdAt', { type: 'string', format: 'date-time' }],
      ['Person', 'companyId', { type: ['string', 'null'], format: 'uuid' }],
      ['Person', 'name', { anyOf: [{ $ref: '#/components/schemas/FullName' }, { type: 'null' }] }],
      ['Opportunity', 'stage', { $ref: '#/components/schemas/OpportunityStage' }],
      ['Product', 'audiences', { type: ['array', 'null'], items: { $ref: '#/components/schemas/ProductAudiences' } }],
      ['Product', 'listPrice', { type: ['string', 'number', 'null'] }],
      ['ProductCreateInput', 'sku', { type: 'string', minLength: 1 }],
      ['ProductCreateInput', 'datasheets', { maxItems: 5 }],
      ['EmailsInput', 'primaryEmail', { type: ['string', 'null'], pattern: '^([^\\s@\\0"]{1,64}@[^\\s@\\0]+)?$' }],
    ];
    for (const [schema, name, want] of given)
      expect(property(schema, name), `${schema}.${name}`).toMatchObject(want as object);
    expect(at(document, '#/components/schemas/ProductCreateInput')).toMatchObject({
      required: ['sku'],
      additionalProperties: false,
    });
    expect(property('PersonUpdateInput', 'id')).toBeUndefined();
    expect(at(document, '#/components/parameters/limit')).toMatchObject({ schema: { type: 'integer', default: 60 } });
    expect(Object.keys(document['paths'] as object)).toContain('/people/merge');
    expect(Object.keys(document['paths'] as object)).not.toContain('/products/merge');
  });

  it('describes fewer routes of a 1.2 server', async () => {
    const older = await OTHER_VERSIONS.find(({ name }) => name === 'example on 1.2')?.source();
    if (!older) throw new Error('there is no 1.2');
    const { paths } = (await documentOf(older)) as { readonly paths: Readonly<Record<string, object>> };
    expect(Object.keys(paths['/people'] ?? {})).toEqual(['get', 'post']);
    expect(Object.keys(paths).filter((path) => /merge|restore|groupBy/.test(path))).toEqual([]);
  });
});
