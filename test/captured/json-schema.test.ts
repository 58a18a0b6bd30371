import type { ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCapture } from '../fixtures/captures.js';
import { capturedWorkspace } from '../fixtures/workspaces.js';
import { loadValidators, temporaryFolder, writeOutput, type Schemas } from '../validators/generated.js';
import { KINDS, jsonSchemaOf, validator } from '../validators/json-schema-of.js';

/** Lines that the validators refuse, and that JSON Schema cannot tell from right ones. */
const BEYOND_JSON_SCHEMA = [
  'issuedOn: "2026-02-30"',
  'contactPhones: {"primaryPhoneNumber":"612345678"}',
  'contactPhones: {"primaryPhoneNumber":"612345678","primaryPhoneCountryCode":"ZZ"}',
  'contactPhones: {"primaryPhoneNumber":"612345678","primaryPhoneCountryCode":"US","primaryPhoneCallingCode":"+33"}',
  'contactPhones: {"primaryPhoneNumber":"612345678","primaryPhoneCountryCode":"FR","primaryPhoneCallingCode":"+33","additionalPhones":[{"number":"x"}]}',
  'body: {"blocknote":"{}"}',
];

describe('JSON Schema, against the values that a 2.21 server was sent', () => {
  const folder = temporaryFolder('json-schema-verdicts');
  const validates: { [name: string]: ValidateFunction } = {};
  let schemas: Schemas;

  beforeAll(async () => {
    await writeOutput({ folder, source: await capturedWorkspace('custom').source() });
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
    const verdicts = readCapture('verdicts/create.json') as readonly {
      field: string;
      value?: unknown;
      absent?: true;
    }[];
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
    const { filters, orderings } = readCapture('verdicts/filters.json') as {
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
