import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, expectTypeOf, test } from 'vitest';
import { batchReads, TwentyNotFoundError, TwentyPermissionError } from '../../src/runtime/client/index.js';
import { composeClient, findMany, findOne } from '../../src/runtime/client/compose.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { createTwentyClient } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import type { Person } from './sample/objects/person.js';
import { personObject } from './sample/objects/person.js';
import { sampleWorkspace } from './sample/workspace.js';
import type { Reply } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let sandbox: Sandbox;
let single: TwentyClient;
let twenty: TwentyClient;
let requests: string[];
let ids: string[];
beforeAll(async () => {
  sandbox = await createSandbox({ metadata: sampleWorkspace });
  const hooks = { onRequest: ({ operation }: { readonly operation: string }) => void requests.push(operation) };
  single = createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey, hooks });
  twenty = batchReads(single);
  requests = [];
  const [kept, deleted] = await single.companies.createMany({ data: [{ name: 'Kept' }, { name: 'Deleted' }] });
  const people = await single.people.createMany({
    data: Array.from({ length: 130 }, (_, index) => ({
      jobTitle: `Title ${index}`,
      name: { firstName: `First ${index}`, lastName: 'Last' },
      emails: { primaryEmail: `p${index}@x.example` },
      companyId: [kept!.id, deleted!.id, null][index % 3] ?? null,
    })),
  });
  ids = people.map(({ id }) => id);
  await single.companies.delete({ id: deleted!.id });
  await single.people.delete({ id: ids[7]! });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  requests = [];
});

const NO_RECORD = 'b0b0b0b0-0000-4000-8000-0000000000ff';

test('130 reads of one turn are one request', async () => {
  const titles = await Promise.all(ids.map((id) => twenty.people.findOne({ id, select: { jobTitle: true } })));
  expect(titles).toEqual(ids.map((_, index) => (index === 7 ? null : { jobTitle: `Title ${index}` })));
  expect(requests).toEqual(['people.findMany']);
});

test('130 reads with different selections are at most two', async () => {
  const people = await Promise.all(
    ids.map((id, index): Promise<unknown> => {
      if (index % 3 === 0) return twenty.people.findOne({ id });
      return twenty.people.findOne({
        id,
        select: index % 3 === 1 ? { name: { firstName: true } } : { company: { name: true } },
      });
    }),
  );
  expect(people[1]).toEqual({ name: { firstName: 'First 1' } });
  expect(people[2]).toEqual({ company: null });
  expect(people[3]).toMatchObject({ jobTitle: 'Title 3', companyId: expect.any(String) });
  expect(requests).toEqual(['people.findMany', 'people.findMany']);
});

test('each call gets what it selects, and its own copy', async () => {
  const id = ids[0]!;
  const [one, other, whole] = await Promise.all([
    twenty.people.findOneOrThrow({ id, select: { name: { firstName: true } } }),
    twenty.people.findOneOrThrow({ id, select: { name: true, jobTitle: false } }),
    twenty.people.findOneOrThrow({ id }),
  ]);
  expect(one).toEqual({ name: { firstName: 'First 0' } });
  expect(other).toEqual({ name: { firstName: 'First 0', lastName: 'Last' } });
  expect(whole).toEqual(await single.people.findOneOrThrow({ id }));
  one.name!.firstName = 'changed';
  whole.name!.firstName = 'changed';
  expect(other.name?.firstName).toBe('First 0');
  expectTypeOf(one).toEqualTypeOf<{ name: { firstName: string | null } | null }>();
  expectTypeOf(whole).toEqualTypeOf<Person>();
});

test('a call whose record is missing gets null, or the error that it would have got alone', async () => {
  const [known, none, thrown] = await Promise.allSettled([
    twenty.people.findOne({ id: ids[0]!.toUpperCase(), select: { jobTitle: true } }),
    twenty.people.findOne({ id: NO_RECORD }),
    twenty.people.findOneOrThrow({ id: NO_RECORD }),
  ]);
  expect(known).toEqual({ status: 'fulfilled', value: { jobTitle: 'Title 0' } });
  expect(none).toEqual({ status: 'fulfilled', value: null });
  const alone: unknown = await single.people.findOneOrThrow({ id: NO_RECORD }).catch((error: unknown) => error);
  expect(alone).toBeInstanceOf(TwentyNotFoundError);
  expect(outcome(thrown)).toEqual(outcome({ status: 'rejected', reason: alone }));
});

test('reads by a unique value go together, in whatever case an address is given', async () => {
  const byEmail = (client: TwentyClient, primaryEmail: string) =>
    client.people.findFirst({ filter: { emails: { primaryEmail: { eq: primaryEmail } } }, select: { jobTitle: true } });
  const addresses = ['p1@x.example', 'P2@X.Example', 'none@x.example', 'p7@x.example'];
  const found = await Promise.all(addresses.map((address) => byEmail(twenty, address)));
  expect(requests).toEqual(['people.findMany']);
  expect(found).toEqual([{ jobTitle: 'Title 1' }, { jobTitle: 'Title 2' }, null, null]);
  expect(found).toEqual(await Promise.all(addresses.map((address) => byEmail(single, address))));
});

test('an object that is known only at run time, a selection that is made before, and derived clients batch too', async () => {
  const person = twenty.$object('person');
  const titled = twenty.people.selecting({ jobTitle: true });
  const derived = twenty.$with({ timeoutMs: 5_000 });
  const [a, b] = await Promise.all([person.findOne({ id: ids[0]! }), titled.findOne({ id: ids[1]! })]);
  expect(a).toMatchObject({ jobTitle: 'Title 0' });
  expect(b).toEqual({ jobTitle: 'Title 1' });
  await Promise.all([derived.people.findOne({ id: ids[0]! }), derived.people.findOne({ id: ids[1]! })]);
  expect(requests).toEqual(['people.findMany', 'people.findMany']);
});

test('a composed client batches where it has findMany', async () => {
  const given = {
    baseUrl: sandbox.url,
    apiKey: sandbox.apiKey,
    hooks: { onRequest: ({ operation }: { readonly operation: string }) => void requests.push(operation) },
  };
  type People<Names extends keyof TwentyClient['people']> = { readonly people: Pick<TwentyClient['people'], Names> };
  const some = batchReads(composeClient<People<'findMany' | 'findOne'>>([personObject], { findMany, findOne }, given));
  await Promise.all([some.people.findOne({ id: ids[0]! }), some.people.findOne({ id: ids[1]! })]);
  const without = batchReads(composeClient<People<'findOne'>>([personObject], { findOne }, given));
  await Promise.all([without.people.findOne({ id: ids[0]! }), without.people.findOne({ id: ids[1]! })]);
  expect(requests).toEqual(['people.findMany', 'people.findOne', 'people.findOne']);
});

test.each<[what: string, call: (client: TwentyClient) => Promise<unknown>]>([
  ['a timeout of its own', ({ people }) => people.findOne({ id: ids[0]!, timeoutMs: 9_000 })],
  [
    'an order',
    ({ people }) => people.findFirst({ filter: { id: { eq: ids[0]! } }, orderBy: { createdAt: 'AscNullsLast' } }),
  ],
  ['a value that is not unique', ({ people }) => people.findFirst({ filter: { jobTitle: { eq: 'Title 0' } } })],
  [
    'a label, which others may have',
    ({ companies }) => companies.findFirst({ filter: { domainName: { primaryLinkLabel: { eq: 'x' } } } }),
  ],
  ['a text that is no id', ({ people }) => people.findOne({ id: 'no id' })],
  ['a field that is not there', ({ people }) => people.findOne({ id: ids[0]!, select: { nope: true } as object })],
  ['no id', ({ people }) => people.findOne({ id: undefined as unknown as string })],
])('a call with %s has the outcome that it has alone, and the others of its turn have theirs', async (_, call) => {
  const outcomes = await Promise.allSettled([
    call(twenty),
    twenty.people.findOne({ id: ids[1]! }),
    twenty.people.findOne({ id: ids[2]! }),
  ]);
  const [alone, ...others] = await Promise.allSettled([
    call(single),
    single.people.findOne({ id: ids[1]! }),
    single.people.findOne({ id: ids[2]! }),
  ]);
  expect(outcomes.slice(1)).toEqual(others);
  expect(outcome(outcomes[0])).toEqual(outcome(alone));
});

/** An outcome without what two errors of one kind do not share. */
function outcome(settled: PromiseSettledResult<unknown> | undefined) {
  if (settled?.status !== 'rejected') return settled;
  const { name, message, code } = settled.reason as { name: string; message: string; code: string };
  // A server has words of its own for a record that is not there.
  return { name, code, ...(code !== 'NOT_FOUND' && { message }) };
}

test('where the server refuses a field to the key, only who selects it fails', async () => {
  const server = await scriptedServer(({ query, variables }): Reply => {
    const filter = variables['filter'] as { readonly id: { readonly eq?: string; readonly in?: readonly string[] } };
    if (query.includes('score')) return { errors: [{ message: 'no', extensions: { subCode: 'PERMISSION_DENIED' } }] };
    if (filter.id.eq) return { data: { person: { jobTitle: filter.id.eq } } };
    return {
      data: {
        people: {
          edges: (filter.id.in ?? []).map((id) => ({ node: { id, jobTitle: id } })),
          pageInfo: {},
          totalCount: 2,
        },
      },
    };
  });
  const batched = batchReads(createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' }));
  const [a, b, c] = ids as [string, string, string];
  const [one, two, three] = await Promise.allSettled([
    batched.people.findOne({ id: a, select: { jobTitle: true } }),
    batched.people.findOne({ id: b, select: { score: true } }),
    batched.people.findOne({ id: c, select: { jobTitle: true } }),
  ]);
  expect([one, three]).toEqual([a, c].map((jobTitle) => ({ status: 'fulfilled', value: { jobTitle } })));
  expect((two as PromiseRejectedResult).reason).toBeInstanceOf(TwentyPermissionError);
  expect(server.requests).toHaveLength(4);
  await server.close();
});

test('where the server does not answer, every call gets the error', async () => {
  const lost = batchReads(single.$with({ retries: 0, fetch: () => Promise.reject(new TypeError('fetch failed')) }));
  const outcomes = await Promise.allSettled(ids.slice(0, 3).map((id) => lost.people.findOne({ id })));
  for (const each of outcomes) expect(each).toMatchObject({ reason: { name: 'TwentyNetworkError' } });
  expect(requests).toEqual(['people.findMany']);
});

test('a signal ends its own call at once, and the request when it was the last', async () => {
  const controllers = [new AbortController(), new AbortController()] as const;
  const signals: AbortSignal[] = [];
  const hanging = batchReads(
    single.$with({
      fetch: (_, init) =>
        new Promise((__, reject) => {
          signals.push(init!.signal!);
          init!.signal!.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    }),
  );
  const calls = controllers.map(({ signal }, index) => hanging.people.findOne({ id: ids[index]!, signal }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  controllers[0].abort(new Error('first'));
  await expect(calls[0]).rejects.toThrow('first');
  expect(signals[0]?.aborted).toBe(false);
  controllers[1].abort(new Error('second'));
  await expect(calls[1]).rejects.toThrow('second');
  expect(signals[0]?.aborted).toBe(true);
  const tooLate = hanging.people.findOne({ id: ids[0]!, signal: AbortSignal.abort(new Error('before')) });
  await expect(tooLate).rejects.toThrow('before');
});

const companySelect = fc.constantFrom(true, { name: true }, { id: true, people: { jobTitle: true } });
const personSelect = fc.option(
  fc.record(
    {
      id: fc.constant(true),
      jobTitle: fc.boolean(),
      companyId: fc.constant(true),
      name: fc.constantFrom(true, { firstName: true }, { lastName: true }),
      emails: fc.constantFrom(true, { primaryEmail: true }),
      company: companySelect,
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);

test('any calls together have the outcomes that they have one by one', async () => {
  const id = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 12 }).map((index) => ids[index]!) },
    fc.constantFrom(NO_RECORD, 'no id', ''),
  );
  const call = fc.record({ id, select: personSelect, kind: fc.constantFrom('findOne', 'findOneOrThrow', 'email') });
  const run = (
    { people }: TwentyClient,
    { id, select, kind }: { id: string; select: object | undefined; kind: string },
  ) => {
    const selected = select === undefined ? {} : { select };
    if (kind === 'findOne') return people.findOne({ id, ...selected });
    if (kind === 'findOneOrThrow') return people.findOneOrThrow({ id, ...selected });
    const primaryEmail = `p${ids.indexOf(id)}@x.example`;
    return people.findFirst({ filter: { emails: { primaryEmail: { eq: primaryEmail } } }, ...selected });
  };
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 2, maxLength: 6 }), async (calls) => {
      const together = await Promise.allSettled(calls.map((each) => run(twenty, each)));
      const alone = await Promise.allSettled(calls.map((each) => run(single, each)));
      expect(together.map(outcome)).toEqual(alone.map(outcome));
    }),
    { numRuns: 40 },
  );
}, 60_000);
