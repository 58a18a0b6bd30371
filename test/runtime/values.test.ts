import { afterAll, beforeAll, expect, test } from 'vitest';
import { TwentyBatchError, TwentyValidationError } from '../../src/runtime/client/index.js';
import { createTwentyClient } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import type { PersonCreateInput } from './sample/objects/person.js';
import type { ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let server: ScriptedServer;
let twenty: TwentyClient;
beforeAll(async () => {
  server = await scriptedServer(() => ({ data: { createPerson: { id: '1' }, updatePerson: { id: '1' } } }));
  twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
});
afterAll(() => server.close());

class Money {
  amountMicros = 5;
  currencyCode = 'EUR';
}
class Hidden {
  get firstName() {
    return 'Ada';
  }
}
const loop: { self?: unknown } = {};
loop.self = loop;

/** A value that JSON would change into another or leave out, and how it is named. */
const lost: readonly (readonly [data: object, message: string])[] = [
  [{ score: NaN }, 'data.score is NaN'],
  [{ score: Infinity }, 'data.score is Infinity'],
  [{ score: -Infinity }, 'data.score is -Infinity'],
  [{ score: 5n }, 'data.score is a bigint'],
  [{ deletedAt: new Date('not yet') }, 'data.deletedAt is an invalid Date'],
  [{ deletedAt: { toJSON: () => undefined } }, 'data.deletedAt is an invalid Object'],
  [{ name: { firstName: 'Ada', lastName: NaN } }, 'data.name.lastName is NaN'],
  [
    { phones: { additionalPhones: [{ number: '1' }, { number: 2n }] } },
    'data.phones.additionalPhones[1].number is a bigint',
  ],
  [{ tags: ['A', undefined] }, 'data.tags[1] is undefined'],
  // A hole.
  [{ tags: ['A', , 'B_2'] }, 'data.tags[1] is undefined'],
  [{ tags: new Set(['A']) }, 'data.tags is a Set'],
  [{ name: new Map([['firstName', 'Ada']]) }, 'data.name is a Map'],
  [{ tags: new Uint8Array(2) }, 'data.tags is a Uint8Array'],
  [{ name: new Hidden() }, 'data.name is a Hidden'],
  [{ name: Promise.resolve({}) }, 'data.name is a Promise'],
  [{ jobTitle: /x/ }, 'data.jobTitle is a RegExp'],
  [{ jobTitle: () => 'x' }, 'data.jobTitle is a function'],
  [{ jobTitle: Symbol('x') }, 'data.jobTitle is a symbol'],
  [{ name: loop }, 'data.name.self contains itself'],
];

test.each(lost)('what JSON cannot carry is refused by its path: %#', async (data, message) => {
  // Callers without types.
  const values = data as PersonCreateInput;
  const calls = [
    twenty.people.create({ data: values }),
    twenty.people.update({ id: '1', data: values }),
    twenty.people.upsert({ data: values }),
    twenty.people.updateMany({ filter: { id: { eq: '1' } }, data: values }),
    twenty.people.findDuplicates({ data: [values] }),
  ];
  const failures = await Promise.all(calls.map((call) => call.catch((error: unknown) => error)));
  for (const error of failures) {
    expect(error).toBeInstanceOf(TwentyValidationError);
    expect(error).toMatchObject({ code: 'REFUSED' });
    expect(String(error)).toContain(`${message}, which JSON cannot carry.`);
  }
  expect(server.requests).toEqual([]);
});

test('in a bulk operation the item with such a value fails alone', async () => {
  const good = { id: '1', data: { score: 1 } };
  const error: unknown = await twenty.people
    .updateEach({ data: [good, { id: '2', data: { score: NaN } }, good] })
    .catch((reason: unknown) => reason);
  if (!(error instanceof TwentyBatchError)) throw error;
  expect(error.failures.map(({ index, error }) => [index, String(error)])).toEqual([
    [1, 'TwentyValidationError: people.updateEach: data.score is NaN, which JSON cannot carry.'],
  ]);
  expect(error.records).toHaveLength(2);
});

/** Arguments of a read that JSON would send as null. */
const reads: readonly (readonly [call: (twenty: TwentyClient) => Promise<unknown>, message: string])[] = [
  [({ people }) => people.findMany({ first: NaN }), 'people.findMany: first is NaN'],
  [({ people }) => people.findMany({ offset: Infinity }), 'people.findMany: offset is Infinity'],
  [({ people }) => people.iterate({ pageSize: NaN }).next(), 'people.iterate: first is NaN'],
  [
    ({ people }) => people.findDuplicates({ ids: ['1', undefined as never] }),
    'people.findDuplicates: ids[1] is undefined',
  ],
  [({ people }) => people.groupBy({ by: ['jobTitle'], limit: NaN }), 'people.groupBy: limit is NaN'],
];

test.each(reads)('an argument that JSON cannot carry is refused: %#', async (call, message) => {
  await expect(call(twenty)).rejects.toThrow(`${message}, which JSON cannot carry.`);
});

/** What JSON writes as it is meant. */
const kept: readonly (readonly [data: object, sent: object])[] = [
  [{ deletedAt: new Date(0) }, { deletedAt: '1970-01-01T00:00:00.000Z' }],
  [{ score: { toJSON: () => 5 } }, { score: 5 }],
  [{ annualRevenue: new Money() }, { annualRevenue: { amountMicros: 5, currencyCode: 'EUR' } }],
  [{ name: Object.assign(Object.create(null) as object, { firstName: 'Ada' }) }, { name: { firstName: 'Ada' } }],
  [{ jobTitle: undefined, name: { firstName: 'Ada', lastName: undefined } }, { name: { firstName: 'Ada' } }],
  [{ bodyV2: { blocknote: [], empty: {}, no: null, nested: [[{}], false, ''] } }, {}],
];

test.each(kept)('what JSON can carry is sent: %#', async (data, want) => {
  await twenty.people.update({ id: '1', data });
  expect(server.requests.at(-1)?.variables['data']).toEqual({
    ...(JSON.parse(JSON.stringify(data)) as object),
    ...want,
  });
});
