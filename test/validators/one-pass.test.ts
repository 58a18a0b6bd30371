import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { FIXTURES, sourceOf } from '../generate/sources.js';
import { loadValidators, temporaryFolder, writeOutput, type Schema, type Schemas } from './generated.js';

const folder = temporaryFolder('one-pass');
let schemas: Schemas;

beforeAll(async () => {
  const metadata = FIXTURES['kitchen-sink'];
  if (metadata) await writeOutput({ folder, source: await sourceOf(metadata) });
  schemas = await loadValidators(folder);
});

const ID = '20202020-b000-4485-94de-70c2a98daef2';

/** Values that some field takes and others do not. */
const VALUES: readonly unknown[] = [
  undefined,
  null,
  '',
  'RED',
  ['RED'],
  ['RED', 5],
  [],
  {},
  0,
  NaN,
  Infinity,
  true,
  ID,
  'a@example.com',
  'https://example.com',
  '2026-02-28',
  '2026-02-29T10:00:00Z',
  'AscNullsLast',
  { eq: 'RED' },
  { gte: 1, lt: 5 },
  { in: [ID] },
  { is: 'NULL' },
  { firstName: 'Ada', lastName: null },
  { firstName: { eq: 'Ada' } },
  { amountMicros: '12', currencyCode: 'EUR' },
  { amountMicros: 'x' },
  { primaryEmail: 'a@example.com', additionalEmails: ['b@example.com', ''] },
  { additionalEmails: [] },
  { primaryPhoneNumber: '612345678', primaryPhoneCountryCode: 'FR', additionalPhones: [{ number: '1' }] },
  { connect: { where: { id: ID } } },
  { connect: { where: { id: 'x' } } },
  { disconnect: true },
  { name: { eq: 'Acme' } },
  [{ label: 'a.png', fileId: ID }],
  { blocknote: '[]', markdown: '' },
  { blocknote: '{' },
];

const GIVEN = {
  code: 'A1',
  cost: { amountMicros: 1 },
  manual: [],
  neededColours: ['RED'],
  neededData: {},
  neededWords: ['one'],
  oneColour: 'ONLY',
  soldOn: '2026-01-31',
};

/** Objects of some of the keys, and of others. */
const inputsOf = (schema: Schema): fc.Arbitrary<object> =>
  fc
    .dictionary(fc.constantFrom(...Object.keys(schema.shape), 'unknownKey', 'toString'), fc.constantFrom(...VALUES), {
      maxKeys: 4,
      noNullPrototype: true,
    })
    .chain((some) => fc.constantFrom(some, { ...GIVEN, ...some }));

const told = (result: z.ZodSafeParseResult<unknown>) => ({ ...result, error: result.error?.issues });

describe('what is parsed in one pass', () => {
  it.each(['Create', 'Update', 'Filter', 'OrderBy'])('is what zod makes of it by itself: %s', async (kind) => {
    const schema = schemas[`gadget${kind}Schema`] as Schema;
    let taken = 0;
    // asynchronous parsing is zod's alone
    const agrees = fc.asyncProperty(inputsOf(schema), async (input) => {
      const before = structuredClone(input);
      const result = schema.safeParse(input);
      expect(told(result)).toEqual(told(await schema.safeParseAsync(input)));
      expect(input).toEqual(before);
      if (result.success) taken += 1;
    });
    await fc.assert(agrees, { numRuns: 3_000, seed: 1 });
    expect(taken).toBeGreaterThan(100);
  });

  it('is a copy, to the last part of it', () => {
    const input = { ...GIVEN, inventor: { firstName: 'Ada' }, words: ['one'], photos: [{ label: 'a', fileId: ID }] };
    const parsed = (schemas['gadgetCreateSchema'] as Schema).parse(input) as typeof input;
    expect(parsed).toEqual(input);
    expect(parsed).not.toBe(input);
    expect(parsed.inventor).not.toBe(input.inventor);
    expect(parsed.words).not.toBe(input.words);
    expect(parsed.photos[0]).not.toBe(input.photos[0]);
  });

  it('reads getters of classes, and keys without a prototype, as zod does', () => {
    class Form {
      get name() {
        return 'Acme';
      }
    }
    const create = schemas['makerCreateSchema'] as Schema;
    expect(create.parse(new Form())).toEqual({ name: 'Acme' });
    expect(create.parse(Object.assign(Object.create(null), { name: 'Acme' }))).toEqual({ name: 'Acme' });
    expect(create.safeParse(JSON.parse('{ "__proto__": { "name": "Acme" } }')).success).toBe(false);
  });

  it('takes no longer for each level of a filter that is refused', () => {
    let filter: object = { code: { eq: 5 } };
    for (let level = 0; level < 200; level++) filter = level % 2 === 0 ? { and: [filter] } : { not: filter };
    const [issue, ...others] = (schemas['gadgetFilterSchema'] as Schema).safeParse(filter).error?.issues ?? [];
    expect(issue).toMatchObject({ message: 'Expected text' });
    expect(issue?.path).toHaveLength(302);
    expect(others).toEqual([]);
  });
});
