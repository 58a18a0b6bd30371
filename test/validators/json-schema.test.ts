import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { PresetConfigInput } from '../../src/plugin/config.js';
import { hasCaptures, readCapture as readFile } from '../fixtures/captures.js';
import { FIXTURES, sourceOf } from '../generate/sources.js';
import { readCapture } from '../read/replayed.js';
import { loadValidators, temporaryFolder, writeOutput, type Schema, type Schemas } from './generated.js';

const KINDS = ['Create', 'Update', 'Filter', 'OrderBy'];

/** As an app makes it for a form or a model. */
const jsonSchemaOf = (schema: Schema | undefined): z.core.JSONSchema.BaseSchema =>
  z.toJSONSchema(schema as Schema, { io: 'input' });

/** Fields of one kind come together, and what kinds are called differs. */
const sorted = (made: z.core.JSONSchema.BaseSchema) => ({ ...made, required: made.required?.sort() });

/** Refuses keywords and formats that JSON Schema does not have; formats are not checked, as its standard says. */
const validator = (): Ajv2020 =>
  new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    formats: { uuid: true, email: true, date: true, 'date-time': true },
  });

/** Names of input schemas, by the object and what they are for. */
const inputsOf = (schemas: Schemas): readonly string[] =>
  Object.keys(schemas).filter((name) => KINDS.some((kind) => name.endsWith(`${kind}Schema`)));

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
      photos: { anyOf: [{ type: 'array', maxItems: 4, items: { required: ['label', 'fileId'] } }, { type: 'null' }] },
      contact: {
        anyOf: [{ properties: { primaryEmail: { anyOf: [{ format: 'email' }, { type: 'null' }] } } }, { type: 'null' }],
      },
      makerId: { anyOf: [{ format: 'uuid' }, { type: 'null' }], title: 'Maker' },
      soldOn: { type: 'string', format: 'date', pattern: expect.stringMatching(/^\^\\d\{4\}-/) },
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

describe.skipIf(!hasCaptures)('JSON Schema of captured workspaces', () => {
  it.each(['standard', 'custom', 'v1.2'])(
    'is one of every input, with titles: %s',
    { timeout: 120_000 },
    async (name) => {
      const folder = temporaryFolder('json-schema-captured');
      await writeOutput({ folder, source: await readCapture(name), config: { system: true } });
      const schemas = await loadValidators(folder);
      const inputs = inputsOf(schemas);
      expect(inputs.length).toBeGreaterThan(4 * 20);
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
    },
  );
});

const LOGIC = ['and', 'or', 'not'];

const titleOf = ({ made, key }: { readonly made: z.core.JSONSchema.BaseSchema; readonly key: string }) => {
  const property = made.properties?.[key];
  return typeof property === 'object' ? property.title : undefined;
};

/** Lines that the validators refuse, and that JSON Schema cannot tell from right ones. */
const BEYOND_JSON_SCHEMA = [
  'issuedOn: "2026-02-30"',
  'contactPhones: {"primaryPhoneNumber":"612345678"}',
  'contactPhones: {"primaryPhoneNumber":"612345678","primaryPhoneCountryCode":"ZZ"}',
  'contactPhones: {"primaryPhoneNumber":"612345678","primaryPhoneCountryCode":"US","primaryPhoneCallingCode":"+33"}',
  'contactPhones: {"primaryPhoneNumber":"612345678","primaryPhoneCountryCode":"FR","primaryPhoneCallingCode":"+33","additionalPhones":[{"number":"x"}]}',
  'body: {"blocknote":"{}"}',
];

describe.skipIf(!hasCaptures)('JSON Schema, against the values that a 2.21 server was sent', () => {
  const folder = temporaryFolder('json-schema-verdicts');
  const validates: { [name: string]: ValidateFunction } = {};
  let schemas: Schemas;

  beforeAll(async () => {
    await writeOutput({ folder, source: await readCapture('custom') });
    schemas = await loadValidators(folder);
    for (const kind of KINDS) validates[kind] = validator().compile(jsonSchemaOf(schemas[`invoice${kind}Schema`]));
  }, 60_000);

  /** Values of which schema and JSON Schema say different things. */
  const differing = ({ kind, values }: { readonly kind: string; readonly values: ReadonlyMap<string, unknown> }) =>
    [...values].flatMap(([line, value]) => {
      const isTaken = schemas[`invoice${kind}Schema`]?.safeParse(value).success;
      return isTaken === validates[kind]?.(value) ? [] : [line];
    });

  it('takes and refuses the same to create, but for what it cannot say', () => {
    const verdicts = readFile('verdicts/create.json') as readonly { field: string; value?: unknown; absent?: true }[];
    const values = new Map(
      verdicts.map(({ field, value, absent }) => [
        `${field}: ${JSON.stringify(value)}`,
        { requiredTextNoDefault: 'x', ...(absent ? {} : { [field]: value }) },
      ]),
    );
    expect(values.size).toBeGreaterThan(130);
    expect(differing({ kind: 'Create', values })).toEqual(BEYOND_JSON_SCHEMA);
  });

  it('takes and refuses the same filters and orders', () => {
    const { filters, orderings } = readFile('verdicts/filters.json') as {
      readonly filters: readonly { readonly filter: unknown }[];
      readonly orderings: readonly { readonly orderBy: unknown }[];
    };
    const lines = (values: readonly unknown[]) => new Map(values.map((value) => [JSON.stringify(value), value]));
    const entries = lines(orderings.flatMap(({ orderBy }) => orderBy));
    const asked = lines(filters.map(({ filter }) => filter));
    expect([entries.size > 20, asked.size > 100]).toEqual([true, true]);
    expect(differing({ kind: 'Filter', values: asked })).toEqual([]);
    expect(differing({ kind: 'OrderBy', values: entries })).toEqual([]);
  });
});
