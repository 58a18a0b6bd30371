import { afterEach, expect, test } from 'vitest';
import type { ClientOptions, Drift } from '../../src/runtime/client/index.js';
import { TwentyDriftError, TwentyValidationError } from '../../src/runtime/client/index.js';
import { composeClient, findMany } from '../../src/runtime/client/compose.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { fakeClock } from './fake-clock.js';
import { createTwentyClient } from './sample/client.js';
import { personObject } from './sample/objects/person.js';
import { sampleWorkspace } from './sample/workspace.js';
import type { Reply, ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let server: ScriptedServer | undefined;
let sandbox: Sandbox | undefined;
afterEach(async () => {
  await server?.close();
  await sandbox?.close();
  [server, sandbox] = [undefined, undefined];
});

/** A client, and what it is told of drift. */
async function watching(reply: (index: number) => Reply, options: ClientOptions = {}) {
  const running = await scriptedServer((_, index) => reply(index));
  server = running;
  const told: Drift[] = [];
  const hooks = { onDrift: (drift: Drift) => void told.push(drift) };
  const given = { baseUrl: running.baseUrl, apiKey: 'k', clock: fakeClock(), hooks, ...options };
  return { twenty: createTwentyClient(given), told, requests: running.requests };
}

const people = (...nodes: readonly object[]): Reply => ({
  data: { people: { edges: nodes.map((node) => ({ node })), pageInfo: {}, totalCount: nodes.length } },
});

// What a workspace looks like after a field that is never empty was removed, and an option was added.
const DRIFTED = people(
  { id: 'a', position: null, seniority: 'JUNIOR', tags: ['A', 'NEW'] },
  { id: 'b', position: null, seniority: 'VIP', tags: [] },
  { id: 'c', position: 1, seniority: null, tags: ['NEW'] },
);
const select = { id: true, position: true, seniority: true, tags: true } as const;

test('what the types do not know is told once, however often it comes', async () => {
  const { twenty, told } = await watching(() => DRIFTED);
  const { records } = await twenty.people.findMany({ select });
  expect(records).toHaveLength(3);
  await twenty.people.findMany({ select });
  await twenty.$with({ timeoutMs: 5_000 }).people.findFirst({ select });
  expect(told).toEqual([
    {
      object: 'person',
      field: 'position',
      kind: 'missingValue',
      value: null,
      message: 'person.position is empty, which the types rule out. Generate the client again.',
    },
    {
      object: 'person',
      field: 'tags',
      kind: 'unknownOption',
      value: 'NEW',
      message: 'person.tags is "NEW", an option that the types do not know. Generate the client again.',
    },
    {
      object: 'person',
      field: 'seniority',
      kind: 'unknownOption',
      value: 'VIP',
      message: 'person.seniority is "VIP", an option that the types do not know. Generate the client again.',
    },
  ]);
});

test('records inside of records are looked at too, and so is what a write returns', async () => {
  const nested: Reply = {
    data: { companies: { edges: [{ node: { id: 'x', people: { edges: [{ node: { seniority: 'VIP' } }] } } }] } },
  };
  const written: Reply = {
    data: { createOpportunity: { id: 'y', pointOfContact: { tags: ['NEW'], deletedAt: null } } },
  };
  const { twenty, told } = await watching((index) => (index === 0 ? nested : written));
  await twenty.companies.findFirst({ select: { people: { seniority: true } } });
  await twenty.opportunities.create({ data: { name: 'x' }, select: { pointOfContact: { tags: true } } });
  expect(told.map(({ object, field, value }) => `${object}.${field} ${String(value)}`)).toEqual([
    'person.seniority VIP',
    'person.tags NEW',
  ]);
});

test('with throw, every call that meets it fails, and says that a write was carried out', async () => {
  const { twenty, told } = await watching(() => DRIFTED, { drift: 'throw' });
  for (const _ of ['first', 'second']) {
    const call = twenty.people.findMany({ select });
    await expect(call).rejects.toMatchObject({
      name: 'TwentyDriftError',
      code: 'DRIFT',
      field: 'position',
      isUncertain: false,
      message: 'people.findMany: person.position is empty, which the types rule out. Generate the client again.',
    });
  }
  expect(told).toHaveLength(1);
  await server?.close();
  const written: Reply = { data: { updatePerson: { seniority: 'VIP' } } };
  const writing = await watching(() => written, { drift: 'throw', hooks: {} });
  const call = writing.twenty.people.update({ id: 'x', data: {}, select: { seniority: true } });
  await expect(call).rejects.toMatchObject({ name: 'TwentyDriftError', isUncertain: true });
});

test.each<[string, ClientOptions]>([
  ['with ignore', { drift: 'ignore' }],
  ['without a hook', { hooks: {} }],
])('%s nothing is looked at', async (_, options) => {
  const { twenty, told } = await watching(() => DRIFTED, options);
  expect((await twenty.people.findMany({ select })).records).toHaveLength(3);
  expect(told).toEqual([]);
});

test('a field that the server refuses by name is told, and thrown as drift where that is asked for', async () => {
  const refused: Reply = {
    errors: [
      { message: 'Field "score" is not defined by type "PersonFilterInput".', extensions: { code: 'BAD_USER_INPUT' } },
    ],
  };
  const { twenty, told } = await watching(() => refused);
  const filter = { score: { gt: 1 } };
  await expect(twenty.people.findMany({ filter })).rejects.toBeInstanceOf(TwentyValidationError);
  expect(told).toMatchObject([{ object: 'person', field: 'score', kind: 'unknownField' }]);
  const strict = twenty.$with({ drift: 'throw' });
  const error: unknown = await strict.people.findMany({ filter }).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(TwentyDriftError);
  expect(error).toMatchObject({ field: 'score', cause: expect.stringContaining('is not defined by type') });
});

test('a workspace that the client was generated from does not drift, and an option that was added does', async () => {
  const changed = structuredClone(sampleWorkspace);
  const field = changed.objects.flatMap(({ fieldsList }) => fieldsList).find(({ name }) => name === 'seniority');
  const [option] = field?.options ?? [];
  if (!field || !option) throw new Error('the sample has changed');
  Object.assign(field, {
    options: [
      ...(field.options ?? []),
      { ...option, id: crypto.randomUUID(), value: 'VIP', label: 'VIP', position: 9 },
    ],
  });
  sandbox = await createSandbox({ metadata: changed });
  const told: Drift[] = [];
  const hooks = { onDrift: (drift: Drift) => void told.push(drift) };
  const twenty = createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey, hooks });
  await twenty.people.createMany({ data: [{ jobTitle: 'a', seniority: 'SENIOR', tags: ['A'] }, { jobTitle: 'b' }] });
  await twenty.people.findMany({ select: { company: true, noteTargets: true, seniority: true, tags: true } });
  await twenty.people.groupBy({ by: ['seniority'], count: true });
  await twenty.people.aggregate({ count: true, max: ['createdAt'] });
  expect(told).toEqual([]);
  await twenty.people.create({ data: { seniority: 'VIP' as 'JUNIOR' } });
  expect(told.map(({ message }) => message)).toEqual([
    'person.seniority is "VIP", an option that the types do not know. Generate the client again.',
  ]);
});

test('every n minutes a call also asks for the version of the data model, and tells when it is another', async () => {
  const clock = fakeClock();
  let metadataVersion = 7;
  const running = await scriptedServer(({ path }) =>
    path === '/metadata' ? { data: { currentWorkspace: { metadataVersion } } } : people({ id: 'a' }),
  );
  server = running;
  const told: string[] = [];
  const hooks = { onDrift: ({ kind, message }: Drift) => void told.push(`${kind}: ${message}`) };
  const given = {
    baseUrl: running.baseUrl,
    apiKey: 'k',
    clock,
    hooks,
    drift: 'throw',
    checkVersionEveryMinutes: 5,
  } as const;
  const { people: operations } = createTwentyClient(given);
  const read = () => operations.findMany({ select: { id: true } });
  await Promise.all([read(), read()]);
  metadataVersion = 8;
  await read();
  expect(running.requests.filter(({ path }) => path === '/metadata')).toHaveLength(1);
  await clock.wait(5 * 60_000);
  await read();
  await clock.wait(5 * 60_000);
  await read();
  expect(running.requests.filter(({ path }) => path === '/metadata')).toHaveLength(3);
  expect(told).toEqual(['version: the data model has changed: its version is 8. Generate the client again.']);
});

test('a version that cannot be read is a warning, and no failure of the call', async () => {
  const codes: string[] = [];
  const hooks = { onDrift: () => {}, onWarning: ({ code }: { readonly code: string }) => void codes.push(code) };
  const running = await scriptedServer(({ path }) =>
    path === '/metadata' ? { errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] } : people({ id: 'a' }),
  );
  server = running;
  const twenty = createTwentyClient({ baseUrl: running.baseUrl, apiKey: 'k', hooks, checkVersionEveryMinutes: 5 });
  expect((await twenty.people.findMany({ select: { id: true } })).records).toEqual([{ id: 'a' }]);
  expect(codes).toEqual(['UNCHECKED_VERSION']);
});

test('what drift is to be and is not known, or cannot be, is refused by name', () => {
  expect(() => createTwentyClient({ drift: 'thow' as 'throw' })).toThrow(
    "createTwentyClient: drift is thow, and must be 'throw', 'warn' or 'ignore'.",
  );
  expect(() => createTwentyClient({ checkVersionEveryMinutes: 0 })).toThrow(
    'checkVersionEveryMinutes must be a number',
  );
  expect(() => composeClient([personObject], { findMany }, { drift: 'throw' })).toThrow(
    'composeClient: a composed client does not look for drift.',
  );
});
