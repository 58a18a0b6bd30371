import { afterEach, expect, test } from 'vitest';
import { createClient, TwentyBatchError } from '../../src/runtime/client/index.js';
import { fakeClock } from './fake-clock.js';
import type { TwentyClient } from './sample/client.js';
import { twentyObjects } from './sample/client.js';
import type { Received, Reply, ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let server: ScriptedServer | undefined;
afterEach(() => server?.close());

interface Setup {
  /** What reads find. */
  readonly ids?: readonly string[];
  /** Whether all objects are custom ones. */
  readonly isCustom?: true;
  /** Answers a write; default: a record for each id of its list. */
  readonly write?: (request: Received, index: number) => Reply | undefined;
}

async function clientOf({ ids = [], isCustom, write }: Setup) {
  const page = { edges: ids.map((id) => ({ node: { id } })), pageInfo: { hasNextPage: false } };
  const running = await scriptedServer((request, index) => {
    if (request.query.startsWith('query')) return { data: { people: page } };
    const given = write?.(request, index);
    if (given) return given;
    const [root = ''] = /\w+People/.exec(request.query) ?? [];
    return { data: { [root]: idsOf(request).map((id) => ({ id })) } };
  });
  server = running;
  const objects = twentyObjects.map((object) => ({ ...object, ...(isCustom && { isCustom }) }));
  const options = { baseUrl: running.baseUrl, apiKey: 'k', clock: fakeClock() };
  return { twenty: createClient<TwentyClient>(objects, options), requests: running.requests };
}

interface Condition {
  readonly id?: { readonly in: readonly string[] };
}

const idsOf = ({ variables }: Received): readonly string[] => {
  const filter = variables['filter'] as Condition & { readonly and?: readonly Condition[] };
  return (filter.and?.[0] ?? filter).id?.in ?? [];
};

const filtersOf = (requests: readonly Received[]) =>
  requests.map(({ query, variables }) => [/^query|\w+(?=People)/.exec(query)?.[0], variables['filter']]);

const NOT_DELETED = { deletedAt: { is: 'NULL' } } as const;
const DELETED = { deletedAt: { is: 'NOT_NULL' } } as const;
const select = { id: true } as const;

test.each<[string, (twenty: TwentyClient) => Promise<unknown>]>([
  ['people.updateMany', ({ people }) => people.updateMany({ filter: {}, data: { score: 1 } })],
  ['people.deleteMany', ({ people }) => people.deleteMany({ filter: { and: [] } })],
  ['people.destroyMany', ({ people }) => people.destroyMany({ filter: { not: { id: { in: [] } } } })],
  ['people.restoreMany', ({ people }) => people.restoreMany({ filter: { or: [{ score: { gt: 1 } }, {}] } })],
])('%s refuses a filter that means every record, unless it is said', async (operation, call) => {
  const { twenty, requests } = await clientOf({});
  await expect(call(twenty)).rejects.toThrow(`${operation}: an empty filter needs everyRecord: true.`);
  expect(requests).toEqual([]);
});

// What is sent, request by request, for a filter that finds the records 1 and 2.
test.each<[string, { isCustom?: true }, (twenty: TwentyClient) => Promise<unknown>, readonly unknown[]]>([
  [
    'every record is a filter of its own, since newer servers refuse an empty one',
    {},
    ({ people }) => people.deleteMany({ filter: {}, everyRecord: true }),
    [['delete', { id: { is: 'NOT_NULL' } }]],
  ],
  [
    'soft-deleted records are left alone, as a read leaves them out',
    {},
    ({ people }) => people.destroyMany({ filter: { score: { gt: 1 } } }),
    [['destroy', { and: [{ score: { gt: 1 } }, NOT_DELETED] }]],
  ],
  [
    'unless the filter is one of ids alone',
    {},
    ({ people }) => people.deleteMany({ filter: { id: { in: ['1', '3'] } } }),
    [['delete', { id: { in: ['1', '3'] } }]],
  ],
  [
    'or mentions them',
    {},
    ({ people }) => people.destroyMany({ filter: { deletedAt: { lt: '2026-01-01' } } }),
    [['destroy', { deletedAt: { lt: '2026-01-01' } }]],
  ],
  [
    'those of a relation are not meant by it',
    {},
    ({ people }) => people.destroyMany({ filter: { company: { deletedAt: { is: 'NULL' } } } }),
    [['destroy', { and: [{ company: NOT_DELETED }, NOT_DELETED] }]],
  ],
  [
    'a filter that no record fulfils means none',
    {},
    ({ people }) => people.destroyMany({ filter: { id: { in: [] } } }),
    [['destroy', { id: { is: 'NULL' } }]],
  ],
  [
    'where a filter asks for emptiness, the records are found first, and written if they still match',
    {},
    ({ people }) => people.updateMany({ filter: { jobTitle: { eq: '' }, score: { gt: 1 } }, data: { score: 1 } }),
    [
      ['query', { and: [{ jobTitle: { eq: '' } }, { score: { gt: 1 } }, NOT_DELETED] }],
      ['update', { and: [{ id: { in: ['1', '2'] } }, { jobTitle: { eq: '' } }, { score: { gt: 1 } }, NOT_DELETED] }],
    ],
  ],
  [
    'wherever it asks',
    {},
    ({ people }) => people.destroyMany({ filter: { or: [{ tags: { isEmptyArray: true } }, { score: { eq: 1 } }] } }),
    [
      ['query', { and: [{ or: [{ tags: { is: 'NULL' } }, { score: { eq: 1 } }] }, NOT_DELETED] }],
      [
        'destroy',
        { and: [{ id: { in: ['1', '2'] } }, { or: [{ tags: { is: 'NULL' } }, { score: { eq: 1 } }] }, NOT_DELETED] },
      ],
    ],
  ],
  [
    'a missing number or date is no such question',
    {},
    ({ people }) => people.destroyMany({ filter: { score: { is: 'NULL' }, createdAt: { is: 'NULL' } } }),
    [['destroy', { and: [{ score: { is: 'NULL' } }, { createdAt: { is: 'NULL' } }, NOT_DELETED] }]],
  ],
  [
    'a field that no description tells of may be one',
    {},
    ({ people }) => people.destroyMany({ filter: { nickname: { is: 'NULL' } } as object }),
    [
      ['query', { and: [{ nickname: { is: 'NULL' } }, NOT_DELETED] }],
      ['destroy', { and: [{ id: { in: ['1', '2'] } }, { nickname: { is: 'NULL' } }, NOT_DELETED] }],
    ],
  ],
  [
    'custom objects refuse such a condition: it is left out of the write, the others are not',
    { isCustom: true },
    ({ people }) => people.destroyMany({ filter: { jobTitle: { neq: '' }, score: { gt: 1 } } }),
    [
      ['query', { and: [{ jobTitle: { neq: '' } }, { score: { gt: 1 } }, NOT_DELETED] }],
      ['destroy', { and: [{ id: { in: ['1', '2'] } }, { score: { gt: 1 } }, NOT_DELETED] }],
    ],
  ],
  [
    'with all that stands in one alternative, or opposite, with it',
    { isCustom: true },
    ({ people }) =>
      people.destroyMany({
        filter: {
          or: [{ jobTitle: { eq: '' } }, { score: { eq: 1 } }],
          not: { name: { lastName: { eq: '' } } },
          ...DELETED,
        },
      }),
    [
      [
        'query',
        {
          and: [
            { or: [{ jobTitle: { eq: '' } }, { score: { eq: 1 } }] },
            { not: { name: { lastName: { eq: '' } } } },
            DELETED,
          ],
        },
      ],
      ['destroy', { and: [{ id: { in: ['1', '2'] } }, DELETED] }],
    ],
  ],
  [
    'alone, the ids remain',
    { isCustom: true },
    ({ people }) => people.destroyMany({ filter: { or: [{ jobTitle: { eq: '' } }, DELETED] } }),
    [
      ['query', { or: [{ jobTitle: { eq: '' } }, DELETED] }],
      ['destroy', { id: { in: ['1', '2'] } }],
    ],
  ],
  [
    'custom objects refuse to compare with a time: it is sent as a range, in one request',
    { isCustom: true },
    ({ people }) =>
      people.updateMany({
        filter: { updatedAt: { eq: '2026-01-01T00:00:00Z' }, createdAt: { neq: '2026-01-02T00:00:00Z' } },
        data: { score: 1 },
      }),
    [
      [
        'update',
        {
          and: [
            { updatedAt: { gte: '2026-01-01T00:00:00Z' } },
            { updatedAt: { lte: '2026-01-01T00:00:00Z' } },
            { or: [{ createdAt: { lt: '2026-01-02T00:00:00Z' } }, { createdAt: { gt: '2026-01-02T00:00:00Z' } }] },
            NOT_DELETED,
          ],
        },
      ],
    ],
  ],
  [
    'a list of times, too',
    { isCustom: true },
    ({ people }) => people.destroyMany({ filter: { updatedAt: { in: ['2026-01-01T00:00:00Z'] } } }),
    [
      [
        'destroy',
        {
          and: [
            { updatedAt: { gte: '2026-01-01T00:00:00Z' } },
            { updatedAt: { lte: '2026-01-01T00:00:00Z' } },
            NOT_DELETED,
          ],
        },
      ],
    ],
  ],
  [
    'what is deleted is found first, and still matches the answer, which the server reads afterwards',
    {},
    ({ people }) => people.deleteMany({ filter: { score: { gt: 1 } } }),
    [
      ['query', { and: [{ score: { gt: 1 } }, NOT_DELETED] }],
      [
        'delete',
        { and: [{ id: { in: ['1', '2'] } }, { or: [{ and: [{ score: { gt: 1 } }, NOT_DELETED] }, DELETED] }] },
      ],
    ],
  ],
  [
    'on a custom object, too, which refuses to look for emptiness again',
    { isCustom: true },
    ({ people }) => people.deleteMany({ filter: { jobTitle: { eq: '' } } }),
    [
      ['query', { and: [{ jobTitle: { eq: '' } }, NOT_DELETED] }],
      ['delete', { and: [{ id: { in: ['1', '2'] } }, { or: [NOT_DELETED, DELETED] }] }],
    ],
  ],
  [
    'what is restored is found among the soft-deleted, and still matches the answer',
    {},
    ({ people }) => people.restoreMany({ filter: { score: { gt: 1 } } }),
    [
      ['query', { and: [{ score: { gt: 1 } }, DELETED] }],
      [
        'restore',
        { and: [{ id: { in: ['1', '2'] } }, { or: [{ and: [{ score: { gt: 1 } }, DELETED] }, NOT_DELETED] }] },
      ],
    ],
  ],
  [
    'every soft-deleted record can be restored',
    {},
    ({ people }) => people.restoreMany({ filter: {}, everyRecord: true }),
    [
      ['query', DELETED],
      ['restore', { and: [{ id: { in: ['1', '2'] } }, { or: [DELETED, NOT_DELETED] }] }],
    ],
  ],
])('%s', async (_, setup, call, wanted) => {
  const { twenty, requests } = await clientOf({ ids: ['1', '2'], ...setup });
  await call(twenty);
  expect(filtersOf(requests)).toEqual(wanted);
});

test('where no record is found, nothing is written', async () => {
  const { twenty, requests } = await clientOf({});
  expect(await twenty.people.deleteMany({ filter: { jobTitle: { eq: '' } } })).toEqual([]);
  expect(requests.length).toBe(1);
});

test('data that cannot be sent is refused before records are found', async () => {
  const { twenty, requests } = await clientOf({ ids: ['1'] });
  const update = twenty.people.updateMany({ filter: { jobTitle: { eq: '' } }, data: { score: NaN } });
  await expect(update).rejects.toThrow('people.updateMany: data.score is NaN');
  expect(requests).toEqual([]);
});

const ids = Array.from({ length: 450 }, (_, index) => `${index}`);

test('records that were found are written 200 at a time, and those that no longer match are left out', async () => {
  const gone = new Set(['0', '199', '449']);
  const { twenty, requests } = await clientOf({
    ids,
    write: (request) => ({
      data: {
        deletePeople: idsOf(request)
          .filter((id) => !gone.has(id))
          .map((id) => ({ id })),
      },
    }),
  });
  const deleted = await twenty.people.deleteMany({ filter: { jobTitle: { eq: '' } }, select });
  expect(deleted.map(({ id }) => id).sort()).toEqual(ids.filter((id) => !gone.has(id)).sort());
  expect(requests.map((request) => idsOf(request).length)).toEqual([0, 200, 200, 50]);
});

test('updateMany changes more than the 200 records that the server changes at a time', async () => {
  const tooMany = { message: 'Cannot update more than 200 records at once', extensions: { code: 'BAD_USER_INPUT' } };
  const { twenty, requests } = await clientOf({
    ids,
    write: (_, index) => (index === 0 ? { data: {}, errors: [tooMany] } : undefined),
  });
  const updated = await twenty.people.updateMany({ filter: { score: { gt: 1 } }, data: { score: 1 }, select });
  expect(updated).toEqual(ids.map((id) => ({ id })));
  expect(requests.map((request) => idsOf(request).length)).toEqual([0, 0, 200, 200, 50]);
  expect(requests[2]!.variables['filter']).toEqual({
    and: [{ id: { in: ids.slice(0, 200) } }, { score: { gt: 1 } }, NOT_DELETED],
  });
});

test('what is refused for every record is not tried with each of them', async () => {
  const refused = { message: 'Data validation error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  const { twenty, requests } = await clientOf({ ids, write: () => ({ data: {}, errors: [refused] }) });
  const error: unknown = await twenty.people
    .updateMany({ filter: { jobTitle: { eq: '' } }, data: { score: 1 } })
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ records: [], failures: { length: ids.length }, attempted: ids.length });
  expect(requests.length).toBeLessThan(40);
});

test('a record that cannot be written is named by its id, the others are written', async () => {
  const refused = { message: 'Field "score" is not valid.', extensions: { code: 'BAD_USER_INPUT' } };
  const { twenty } = await clientOf({
    ids: ids.slice(0, 10),
    write: (request) => (idsOf(request).includes('7') ? { data: {}, errors: [refused] } : undefined),
  });
  const error: unknown = await twenty.people
    .updateMany({ filter: { jobTitle: { eq: '' } }, data: { score: 1 }, select })
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(TwentyBatchError);
  expect(error).toMatchObject({ failures: [{ index: 7, item: '7' }], records: { length: 9 } });
});
