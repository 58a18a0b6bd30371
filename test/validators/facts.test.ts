import { beforeAll, describe, expect, it } from 'vitest';
import type { VALIDATOR_DIFFERENCES } from '../../src/plugin/validator-differences.js';
import { CREATED_VALUES, parcelWith } from '../facts/created-values.js';
import { FILTERS } from '../facts/filters.js';
import { ORDERINGS } from '../facts/orderings.js';
import { factsWorkspace } from '../facts/workspace.js';
import { sourceOf } from '../generate/sources.js';
import { compiled, type Accepted } from './compiled.js';
import { loadValidators, temporaryFolder, writeOutput, type Schemas } from './generated.js';
import { jsonSchemaOf, validator } from './json-schema-of.js';

type Difference = keyof typeof VALIDATOR_DIFFERENCES;

/** Lines where the validators say otherwise than the server, and which deliberate difference that is. */
const DIFFERENCES: Readonly<Record<string, Difference>> = {
  'arrivedAt: "03/01/2026"': 'dateForms',
  'arrivedAt: "2026-03-01 08:30:00"': 'dateForms',
  'arrivedAt: "2026-03-01T08:30:00,5Z"': 'dateForms',
  'arrivedAt: "2026-03-01T08:30:60Z"': 'dateForms',
  'arrivedAt: "20260301"': 'dateForms',
  'arrivedAt: "March 1, 2026"': 'dateForms',
  'shipOn: "01.03.2026"': 'dateForms',
  'shipOn: "03/01/2026"': 'dateForms',
  'shipOn: "2026-3-1"': 'dateForms',
  'shipOn: "20260301"': 'dateForms',
  'carrier: {"connect":{"where":{"fleet":3}}}': 'emptyRelation',
  'carrier: {"connect":{}}': 'emptyRelation',
  'carrier: {"disconnect":false}': 'emptyRelation',
  'carrier: {"connect":{"where":{"id":"b0b0b0b0-0000-4000-8000-0000000000ff"}}}': 'otherRecords',
  'carrierId: "b0b0b0b0-0000-4000-8000-0000000000ff"': 'otherRecords',
  'holderCarrierId: "b0b0b0b0-0000-4000-8000-0000000000ff"': 'otherRecords',
  'holderPersonId: "b0b0b0b0-0000-4000-8000-0000000000ff"': 'otherRecords',
  'createdBy: {"source":"IMPORT","name":"Desk"}': 'actorParts',
  'handledBy: {"name":"Desk"}': 'actorParts',
  'handledBy: {"source":"IMPORT","name":"Desk"}': 'actorParts',
  'marks: "COLD"': 'oneForMany',
  'words: ""': 'oneForMany',
  'words: "dry"': 'oneForMany',
  'price: {"amountMicros":true,"currencyCode":"CHF"}': 'otherType',
  'tracking: {"primaryLinkUrl":" https://track.example "}': 'addressForms',
  'tracking: {"primaryLinkUrl":"//track.example"}': 'addressForms',
  'tracking: {"primaryLinkUrl":"https://user:secret@track.example"}': 'addressForms',
  'tracking: {"primaryLinkUrl":"mailto:desk@track.example"}': 'addressForms',
};

/** Filters where the validators say otherwise than the server, and which deliberate difference that is. */
const FILTER_DIFFERENCES: Readonly<Record<string, Difference>> = {
  '{"insured":{"eq":"true"}}': 'otherType',
  '{"note":{"eq":5}}': 'otherType',
  '{"note":{"eq":true}}': 'otherType',
  '{"pieces":{"eq":"2"}}': 'otherType',
  '{"serial":{"eq":"12"}}': 'otherType',
  '{"insured":{"eq":null}}': 'eqNull',
  '{"note":{"eq":null}}': 'eqNull',
  '{"note":{"in":[null]}}': 'eqNull',
  '{"note":{"neq":null}}': 'eqNull',
  '{"pieces":{"eq":null}}': 'eqNull',
  '{"shipOn":{"eq":null}}': 'eqNull',
  '{"state":{"eq":null}}': 'eqNull',
  '{"note":{"eq":"glass","neq":"x"}}': 'severalOperators',
  '{"price":{}}': 'emptyCondition',
};

/** Orderings where they say otherwise. */
const ORDER_DIFFERENCES: Readonly<Record<string, Difference>> = {
  '[{"id":"DescNullsLast"}]': 'ignoredOrder',
  '[{"previous":{"carrier":{"name":"AscNullsLast"}}}]': 'ignoredOrder',
};

/** Values that the validators refuse, and that JSON Schema cannot tell from right ones. */
const BEYOND_JSON_SCHEMA: readonly string[] = [
  'destination: {"addressCity":"nul \\u0000"}',
  'hotline: {"primaryPhoneNumber":"+4722445566","primaryPhoneCountryCode":"SE"}',
  'hotline: {"primaryPhoneNumber":"1","primaryPhoneCountryCode":"NO"}',
  'hotline: {"primaryPhoneNumber":"22445566","primaryPhoneCallingCode":"+999"}',
  'hotline: {"primaryPhoneNumber":"22445566","primaryPhoneCountryCode":"NO","additionalPhones":[{"number":"22998877"}]}',
  'hotline: {"primaryPhoneNumber":"22445566","primaryPhoneCountryCode":"SE","primaryPhoneCallingCode":"+47"}',
  'hotline: {"primaryPhoneNumber":"22445566","primaryPhoneCountryCode":"XX"}',
  'hotline: {"primaryPhoneNumber":"22445566","primaryPhoneCountryCode":"no"}',
  'hotline: {"primaryPhoneNumber":"22445566"}',
  'hotline: {"primaryPhoneNumber":"call me","primaryPhoneCountryCode":"NO"}',
  'manifest: ""',
  'manifest: "plain"',
  'manifest: "{\\"a\\":\\"\\\\u0000\\"}"',
  'manifest: [{"deep":["nul \\u0000"]}]',
  'manifest: {"nul \\u0000":1}',
  'manifest: {"text":"nul \\u0000"}',
  'note: "nul \\u0000"',
  'receiver: {"firstName":"nul \\u0000"}',
  'remarks: {"blocknote":"not json"}',
  'remarks: {"blocknote":"{}"}',
  'remarks: {"markdown":"nul \\u0000"}',
  'shipOn: "2026-02-29"',
  'words: ["dry","nul \\u0000"]',
];

/** Differences that types cannot tell: to them a date and a link are texts, and a condition may have no part. */
const BEYOND_TYPES: ReadonlySet<Difference> = new Set(['dateForms', 'addressForms', 'emptyCondition']);

/** Options that the workspace may have got later: let through, but not by the types. */
const TAKEN_UNTYPED: readonly string[] = ['{"marks":{"containsAny":["GONE"]}}'];

const sorted = (...lists: readonly (readonly string[])[]): readonly string[] => lists.flat().toSorted();

describe('validators', () => {
  const folder = temporaryFolder('created-values');
  let validators: Schemas;

  beforeAll(async () => {
    await writeOutput({ folder, source: await sourceOf(factsWorkspace) });
    validators = await loadValidators(folder);
  });

  it('take and refuse what a 2.21 server takes and refuses to create, but for deliberate differences', () => {
    const different = CREATED_VALUES.filter(({ refusal, ...value }) => {
      const isTaken = validators['parcelCreateSchema']?.safeParse(parcelWith(value)).success;
      return isTaken !== (refusal === undefined);
    });
    expect(sorted(different.map(({ line }) => line))).toEqual(sorted(Object.keys(DIFFERENCES)));
  });

  it('take and refuse the filters that it takes and refuses, but for deliberate differences', () => {
    const different = FILTERS.filter(([filter, outcome]) => {
      const isTaken = validators['parcelFilterSchema']?.safeParse(filter).success;
      return isTaken !== (typeof outcome === 'string');
    });
    expect(sorted(different.map(([filter]) => JSON.stringify(filter)))).toEqual(
      sorted(Object.keys(FILTER_DIFFERENCES)),
    );
  });

  it('take and refuse the orderings that it takes and refuses, but for deliberate differences', () => {
    const different = ORDERINGS.filter(([orderBy, outcome]) => {
      const entries: readonly unknown[] = Array.isArray(orderBy) ? orderBy : [orderBy];
      const isTaken = entries.every((entry) => validators['parcelOrderBySchema']?.safeParse(entry).success);
      return isTaken !== (typeof outcome === 'string');
    });
    expect(sorted(different.map(([orderBy]) => JSON.stringify(orderBy)))).toEqual(
      sorted(Object.keys(ORDER_DIFFERENCES)),
    );
  });

  it('are described by a JSON Schema that takes and refuses the same, but for what it cannot say', () => {
    const differing = (kind: string, values: readonly Lined[]) => {
      const schema = validators[`parcel${kind}Schema`];
      const validate = validator().compile(jsonSchemaOf(schema));
      return values.filter(({ value }) => schema?.safeParse(value).success !== validate(value)).map(({ line }) => line);
    };
    const created = CREATED_VALUES.map((each) => ({ line: each.line, value: parcelWith(each) }));
    expect(sorted(differing('Create', created))).toEqual(sorted(BEYOND_JSON_SCHEMA));
    expect(differing('Filter', FILTERS.map(lined))).toEqual([]);
    expect(
      differing(
        'OrderBy',
        ORDERINGS.flatMap(([orderBy]) => entriesOf(orderBy)),
      ),
    ).toEqual([]);
  });

  it('take what is of the types, and what they take is of the types', { timeout: 120_000 }, async () => {
    const of = (name: string, values: readonly Lined[]) =>
      values.map((value) => ({ ...value, type: `Parcel${name}`, schema: `parcel${name.replace('Input', '')}Schema` }));
    const taken = [
      ...of(
        'CreateInput',
        CREATED_VALUES.filter(({ refusal }) => refusal === undefined).map((each) => ({
          line: each.line,
          value: parcelWith(each),
        })),
      ),
      ...of('Filter', FILTERS.filter(([, outcome]) => typeof outcome === 'string').map(lined)),
      ...of(
        'OrderBy',
        ORDERINGS.filter(([, outcome]) => typeof outcome === 'string').flatMap(([given]) => entriesOf(given)),
      ),
    ];
    const typed = await compiled({ folder, values: taken });
    expect(typed.length).toBeGreaterThan(300);
    const isTaken = ({ schema, value }: Accepted) => validators[schema]?.safeParse(value).success === true;
    const lines = (values: readonly Lined[]) => sorted(values.map(({ line }) => line));
    const beyondTypes = Object.entries({ ...DIFFERENCES, ...FILTER_DIFFERENCES }).filter(([, kind]) =>
      BEYOND_TYPES.has(kind),
    );
    expect(lines(typed.filter((each) => !isTaken(each)))).toEqual(sorted(beyondTypes.map(([line]) => line)));
    expect(lines(taken.filter((each) => isTaken(each) && !typed.includes(each)))).toEqual(sorted(TAKEN_UNTYPED));
  });
});

/** A value, and how it is called. */
interface Lined {
  readonly line: string;
  readonly value: unknown;
}

const lined = ([value]: readonly [value: unknown, outcome: unknown]): Lined => ({ line: JSON.stringify(value), value });

const entriesOf = (orderBy: unknown): readonly Lined[] => {
  const entries: readonly unknown[] = Array.isArray(orderBy) ? orderBy : [orderBy];
  return entries.map((value) => ({ line: JSON.stringify(value), value }));
};
