import { beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import type { PresetConfigInput } from '../../src/plugin/preset-config.js';
import { WORKSPACES } from '../fixtures/workspaces.js';
import { FIXTURES, sourceOf } from '../generate/sources.js';
import { loadValidators, temporaryFolder, writeOutput, type Schemas } from './generated.js';
import { inputsOf, jsonSchemaOf, sorted, validator } from './json-schema-of.js';

describe('JSON Schema of a generated workspace', () => {
  const MODES = {
    plain: {},
    closed: { validators: { enums: 'closed' } },
    lenient: { validators: { coerce: true } },
    dates: { validators: { dates: 'codec' } },
    mini: { validators: { zod: 'mini' } },
  } as const satisfies Readonly<Record<string, PresetConfigInput>>;
  const folder = temporaryFolder('json-schema');
  const loaded = new Map<string, Schemas>();
  const schema = (mode: keyof typeof MODES, name: string) => loaded.get(mode)?.[name];

  beforeAll(async () => {
    const metadata = FIXTURES['kitchen-sink'];
    if (!metadata) throw new Error('there is no such fixture');
    const source = await sourceOf(metadata);
    for (const [mode, config] of Object.entries(MODES)) {
      await writeOutput({ folder: `${folder}/${mode}`, source, config });
      loaded.set(mode, await loadValidators(`${folder}/${mode}`));
    }
  });

  it.each(['closed', 'lenient', 'dates', 'mini'] as const)('says what is written, however it is read: %s', (mode) => {
    const names = inputsOf(loaded.get('plain') ?? {});
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      // options of lists are told in filters only where they are closed
      if (mode === 'closed' && name.endsWith('FilterSchema')) continue;
      expect(sorted(jsonSchemaOf(schema(mode, name))), name).toEqual(sorted(jsonSchemaOf(schema('plain', name))));
    }
  });

  it('says what a form or a model needs to know', () => {
    const { properties, required } = jsonSchemaOf(schema('plain', 'gadgetCreateSchema'));
    expect(properties).toMatchObject({
      code: { type: 'string', minLength: 1, title: 'Code' },
      colour: {
        anyOf: [{ type: 'string', enum: ['RED', 'GREEN', 'BLUE'] }, { type: 'null' }],
        title: 'Colour',
        description: 'RED: Red; GREEN: Green; BLUE: Blue',
      },
      photos: { anyOf: [{ type: 'array', maxItems: 4, items: { required: ['fileId', 'label'] } }, { type: 'null' }] },
      contact: {
        anyOf: [{ properties: { primaryEmail: { anyOf: [{ format: 'email' }, { type: 'null' }] } } }, { type: 'null' }],
      },
      makerId: { anyOf: [{ format: 'uuid' }, { type: 'null' }], title: 'Maker' },
      soldOn: { type: 'string', format: 'date', pattern: expect.stringMatching(/\\d\{4\}-/) },
    });
    expect(required?.sort()).toEqual(
      ['code', 'cost', 'manual', 'neededColours', 'neededData', 'neededWords', 'oneColour', 'soldOn'].sort(),
    );
  });

  it('knows that a filter holds filters, and that a condition says something', () => {
    const { properties } = jsonSchemaOf(schema('plain', 'makerFilterSchema'));
    expect(properties).toMatchObject({
      and: { type: 'array', items: { $ref: '#' } },
      not: { $ref: '#' },
      name: { title: 'Name', minProperties: 1, properties: { eq: { type: 'string' } } },
    });
  });

  it('says the same of upper and lower case as the schema', () => {
    const validate = validator().compile(jsonSchemaOf(schema('plain', 'gadgetCreateSchema')));
    const given = { code: 'A1', cost: {}, manual: [], neededColours: [], neededData: {}, neededWords: [] };
    const data = { ...given, oneColour: 'ONLY', soldOn: '2026-01-31' };
    expect(validate({ ...data, makerId: '20202020-B000-4485-94DE-70C2A98DAEF2' })).toBe(true);
    expect(validate({ ...data, site: { primaryLinkUrl: 'HTTPS://EXAMPLE.COM' } })).toBe(true);
    expect(validate({ ...data, price: { amountMicros: '1E6' } })).toBe(true);
  });
});

describe('JSON Schema of every workspace', () => {
  it.each(WORKSPACES)('is one of every input, with titles: $name', { timeout: 120_000 }, async ({ source }) => {
    const folder = temporaryFolder('json-schema-every');
    await writeOutput({ folder, source: await source(), config: { system: true } });
    const schemas = await loadValidators(folder);
    const inputs = inputsOf(schemas);
    expect(inputs.length).toBeGreaterThanOrEqual(4 * 4);
    for (const input of inputs) {
      const made = jsonSchemaOf(schemas[input]);
      expect(validator().validateSchema(made), input).toBe(true);
      expect(made, input).toMatchObject({ type: 'object', additionalProperties: false });
      const names = Object.keys(made.properties ?? {}).filter((key) => !LOGIC.includes(key));
      expect(
        names.filter((key) => titleOf({ made, key }) === undefined),
        input,
      ).toEqual([]);
    }
  });
});

const LOGIC = ['and', 'or', 'not'];

const titleOf = ({ made, key }: { readonly made: z.core.JSONSchema.BaseSchema; readonly key: string }) => {
  const property = made.properties?.[key];
  return typeof property === 'object' ? property.title : undefined;
};
