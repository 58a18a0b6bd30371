import { afterAll, beforeAll, expect, test } from 'vitest';
import { TwentyValidationError } from '../../src/runtime/client/index.js';
import { createTwentyClient } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import type { ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let server: ScriptedServer;
let twenty: TwentyClient;
beforeAll(async () => {
  server = await scriptedServer(() => ({ data: { people: { edges: [], pageInfo: {}, totalCount: 0 } } }));
  twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
});
afterAll(() => server.close());

class WithMethod {
  eq() {
    return 'x';
  }
}
class WithGetter {
  get eq() {
    return 'x';
  }
}
const cyclic: { and?: unknown } = {};
cyclic.and = [cyclic];

// What JSON would leave out, empty or change.
const values: readonly (readonly [what: string, value: unknown])[] = [
  ['is undefined', undefined],
  ['must be one value', {}],
  ['must be one value', { x: 1 }],
  ['must be one value', []],
  ['must be one value', ['x']],
  ['must be one value', { toJSON: () => ({}) }],
  ['is an invalid Object', { toJSON: () => undefined }],
  ['is an invalid Date', new Date(NaN)],
  ['is a WithMethod', new WithMethod()],
  ['is a WithGetter', new WithGetter()],
  ['is a Set', new Set(['x'])],
  ['is a Map', new Map([['eq', 'x']])],
  ['is a Promise', Promise.resolve('x')],
  ['is a RegExp', /x/],
  ['is a Error', new Error('x')],
  ['is a URLSearchParams', new URLSearchParams('eq=x')],
  ['is a Uint8Array', new Uint8Array([1])],
  ['is a String', Object('x')],
  ['is a function', () => 'x'],
  ['is a symbol', Symbol('x')],
  ['is a bigint', 1n],
  ['is NaN', NaN],
  ['is Infinity', Infinity],
];

// Where a value may stand, with its path.
const places: readonly (readonly [path: string, at: (value: unknown) => unknown])[] = [
  ['filter.jobTitle.eq', (value) => ({ jobTitle: { eq: value } })],
  ['filter.id.in[1]', (value) => ({ id: { in: ['x', value] }, score: { gt: 1 } })],
  ['filter.name.lastName.startsWith', (value) => ({ name: { lastName: { startsWith: value } } })],
  ['filter.company.address.addressCity.eq', (value) => ({ company: { address: { addressCity: { eq: value } } } })],
  ['filter.or[1].score.gte', (value) => ({ or: [{ score: { eq: 1 } }, { score: { gte: value } }] })],
  ['filter.tags.containsAny[0]', (value) => ({ tags: { containsAny: [value] } })],
  ['filter.not.createdAt.lt', (value) => ({ not: { createdAt: { lt: value } } })],
];

const NO_FILTER = 'filter must be a filter';
const NO_LIST = 'must be a list of filters';
const NO_CONDITION = 'needs a condition, such as { eq: … }';

// Whole filters, and what is said of them.
const shapes: readonly (readonly [message: string, filter: unknown])[] = [
  [NO_FILTER, 'x'],
  [NO_FILTER, 1],
  [NO_FILTER, () => ({})],
  [NO_FILTER, [{ jobTitle: { eq: 'x' } }]],
  [NO_FILTER, new Map([['jobTitle', { eq: 'x' }]])],
  [NO_FILTER, Object.assign(new Map(), { jobTitle: { eq: 'x' } })],
  [NO_FILTER, Promise.resolve({})],
  [NO_FILTER, new Date()],
  [NO_FILTER, new WithMethod()],
  [NO_FILTER, Object.create({ jobTitle: { eq: 'x' } })],
  [NO_FILTER, { [Symbol('or')]: [], jobTitle: { eq: 'x' } }],
  [`filter.and ${NO_LIST}`, { and: { jobTitle: { eq: 'x' } } }],
  [`filter.or ${NO_LIST}`, { or: null }],
  [`filter.or ${NO_LIST}`, { or: new Set([{ jobTitle: { eq: 'x' } }]) }],
  ['filter.or[0] is undefined', { or: [undefined] }],
  ['filter.or[0] is undefined', { or: Array(1) }],
  ['filter.or[0] must be a filter', { or: [null] }],
  ['filter.and[1] must be a filter', { and: [{ score: { eq: 1 } }, 'x'] }],
  ['filter.and[0] must be a filter', { and: [new Map()] }],
  ['filter.not must be a filter', { not: null }],
  ['filter.not must be a filter', { not: [] }],
  ['filter.jobTitle is undefined', { jobTitle: undefined }],
  [`filter.jobTitle ${NO_CONDITION}`, { jobTitle: null }],
  [`filter.jobTitle ${NO_CONDITION}`, { jobTitle: 'x' }],
  [`filter.jobTitle ${NO_CONDITION}`, { jobTitle: ['x'] }],
  [`filter.jobTitle ${NO_CONDITION}`, { jobTitle: new Map() }],
  [`filter.createdAt ${NO_CONDITION}`, { createdAt: new Date() }],
  [`filter.jobTitle ${NO_CONDITION}`, { jobTitle: {} }],
  [`filter.jobTitle ${NO_CONDITION}`, { jobTitle: new WithMethod() }],
  [`filter.jobTitle ${NO_CONDITION}`, { jobTitle: /x/ }],
  [`filter.jobTitle.not ${NO_CONDITION}`, { jobTitle: { not: {} } }],
  [`filter.jobTitle.or[0] ${NO_CONDITION}`, { jobTitle: { or: [{}] } }],
  [`filter.name ${NO_CONDITION}`, { name: {} }],
  [`filter.name.firstName ${NO_CONDITION}`, { name: { firstName: 'x' } }],
  [`filter.name.firstName ${NO_CONDITION}`, { name: { firstName: {} } }],
  [`filter.company ${NO_CONDITION}`, { company: {} }],
  [`filter.company.name ${NO_CONDITION}`, { company: { name: 'x' } }],
  [`filter.unknown ${NO_CONDITION}`, { unknown: {} }],
  [`filter.unknown.part ${NO_CONDITION}`, { unknown: { part: {} } }],
  ['filter.id.in must be a list', { id: { in: new Set(['x']) } }],
  ['filter.id.in must be a list', { id: { in: 'x' } }],
  ['filter.id.in must be a list', { id: { in: null } }],
  ['filter.tags.containsAny must be a list', { tags: { containsAny: 'A' } }],
  ["filter.jobTitle.is must be 'NULL' or 'NOT_NULL'", { jobTitle: { is: 'null' } }],
  ["filter.jobTitle.is must be 'NULL' or 'NOT_NULL'", { jobTitle: { is: null } }],
  ["filter.jobTitle.is must be 'NULL' or 'NOT_NULL'", { jobTitle: { is: true } }],
  ['filter.tags.isEmptyArray must be true or false', { tags: { isEmptyArray: 'false' } }],
  ['filter.tags.isEmptyArray must be true or false', { tags: { isEmptyArray: null } }],
  ['is nested too deeply', cyclic],
];

const cases: readonly (readonly [message: string, filter: unknown])[] = [
  ...places.flatMap(([path, at]) => values.map(([what, value]) => [`${path} ${what}`, at(value)] as const)),
  ...shapes,
];

// What reaches the client from code without types.
const calls: readonly (readonly [name: string, call: (twenty: TwentyClient, filter: object) => Promise<unknown>])[] = [
  ['findMany', ({ people }, filter) => people.findMany({ filter })],
  ['count', ({ people }, filter) => people.count({ filter })],
  ['updateMany', ({ people }, filter) => people.updateMany({ filter, data: { score: 1 }, everyRecord: true })],
  ['deleteMany', ({ people }, filter) => people.deleteMany({ filter, everyRecord: true })],
];

test.each(calls)(
  '%s sends none of 200 filters that hold what cannot be sent, and names the part',
  async (name, call) => {
    expect(cases.length).toBeGreaterThan(200);
    for (const [message, filter] of cases) {
      const error: unknown = await call(twenty, filter as object).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(TwentyValidationError);
      expect(error).toMatchObject({ code: 'REFUSED', message: expect.stringContaining(message) });
      expect(String(error)).toContain(`people.${name}: filter`);
    }
    expect(server.requests).toEqual([]);
  },
);

test('a filter that is undefined finds every record, and writes none', async () => {
  const absent = undefined as unknown as object;
  expect(await twenty.people.count({ filter: absent })).toBe(0);
  expect(server.requests.length).toBe(1);
  await expect(twenty.people.deleteMany({ filter: absent, everyRecord: true })).rejects.toThrow(
    'people.deleteMany: filter is missing.',
  );
  expect(server.requests.length).toBe(1);
});

test('a filter that is null finds none, and writes none', async () => {
  const absent = null as unknown as object;
  const asked = server.requests.length;
  await expect(twenty.people.count({ filter: absent })).rejects.toThrow('people.count: filter must be a filter.');
  await expect(twenty.people.deleteMany({ filter: absent, everyRecord: true })).rejects.toThrow(
    'people.deleteMany: filter is missing.',
  );
  expect(server.requests.length).toBe(asked);
});

test("undefinedInFilter: 'ignore' leaves undefined out of reads, never of writes", async () => {
  const lenient = twenty.$with({ undefinedInFilter: 'ignore' });
  const asked = server.requests.length;
  const jobTitle = { eq: undefined as unknown as string };
  await lenient.people.count({ filter: { jobTitle, score: { gt: 1 } } });
  await lenient.people.aggregate({ filter: { jobTitle }, count: true });
  await lenient.people.findFirst({ filter: { or: [undefined as unknown as object] } });
  expect(server.requests.slice(asked).map(({ variables }) => variables['filter'])).toEqual([
    { score: { gt: 1 } },
    undefined,
    { id: { is: 'NULL' } },
  ]);
  await expect(lenient.people.deleteMany({ filter: { jobTitle, score: { gt: 1 } } })).rejects.toThrow(
    'people.deleteMany: filter.jobTitle.eq is undefined',
  );
  await expect(twenty.people.count({ filter: { jobTitle } })).rejects.toThrow("undefinedInFilter: 'ignore'");
  expect(server.requests.length).toBe(asked + 3);
});
