import { afterEach, describe, expect, it } from 'vitest';
import { CodegenTwentyError } from '../../src/plugin/errors.js';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import { writeSnapshot } from '../../src/plugin/read/snapshot/write-snapshot.js';
import {
  coreSchema,
  fromSchema,
  graphqlError,
  metadataSchema,
  object,
  onePage,
  smallServer,
  type Answer,
  type Seen,
  type SmallServer,
} from './small-server.js';
import { SPOILT } from './spoilt.js';

type Right = (seen: Seen) => Promise<Answer>;

let server: SmallServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const schema = metadataSchema({ object: 'fieldsList: [Field!]! duplicateCriteria: JSON' });
const person = object('person', { duplicateCriteria: [['emailsPrimaryEmail']] });
/** What REST says of the same object: less. */
const restPerson = { ...person, fieldsList: undefined, fields: person.fieldsList, duplicateCriteria: undefined };

/** The answers of a server on which everything works, made once for each question. */
const RIGHT: Readonly<Record<string, Right>> = {
  '/graphql': remembered(fromSchema(coreSchema)),
  '/metadata': remembered(fromSchema(schema, onePage(person))),
  '/rest/metadata/objects': async () => ({
    body: { data: { objects: [restPerson] }, pageInfo: { hasNextPage: false, endCursor: 'x' } },
  }),
};

function remembered(answer: Right): Right {
  const known = new Map<string, Promise<Answer>>();
  return (seen) => {
    const made = known.get(seen.query) ?? answer(seen);
    known.set(seen.query, made);
    return made;
  };
}

/** Reads a workspace through answers that `spoil` may replace; the snapshot, or the code of the failure. */
async function read(spoil: (from: { readonly path: string; readonly right: Exclude<Answer, string> }) => Answer) {
  const answers = Object.entries(RIGHT).map(([path, answer]) => [
    path,
    async (seen: Seen) => {
      const right = await answer(seen);
      return typeof right === 'string' ? right : spoil({ path, right });
    },
  ]);
  server = await smallServer(Object.fromEntries(answers));
  const source = readWorkspaceSource(server.url, { token: 'key', wait: async () => {}, timeoutMs: 5000 });
  const outcome = await source.then(writeSnapshot, (error: unknown) => {
    if (error instanceof CodegenTwentyError) return error.code;
    throw error;
  });
  const paths = server.seen.map(({ path }) => path);
  await server.close();
  return { outcome, paths };
}

const clean = (await read(({ right }) => right)).outcome;

describe('one spoilt answer changes nothing', () => {
  const cases = Object.entries(SPOILT).flatMap(([what, spoilt]) =>
    ['/graphql', '/metadata'].flatMap((path) =>
      (path === '/graphql' ? [1] : [1, 2]).map((nth) => ({ what, path, nth, spoilt })),
    ),
  );
  it.each(cases)('$what for answer $nth of $path', async ({ path, nth, spoilt }) => {
    let count = 0;
    const { outcome, paths } = await read((each) => {
      if (each.path === path) count += 1;
      return each.path === path && count === nth ? spoilt(each.right) : each.right;
    });
    expect(outcome).toBe(clean);
    expect(paths).not.toContain('/rest/metadata/objects');
  });
});

describe('REST, which tells less, serves only where /metadata clearly does not', () => {
  const denied = graphqlError('Entity performing the request does not have permission', 'FORBIDDEN');
  const internal = graphqlError('connection terminated', 'INTERNAL_SERVER_ERROR');
  it.each([
    ['the key may not', denied, 'REST'],
    ['the server has no such endpoint', { status: 404, body: { statusCode: 404, messages: ['Cannot POST'] } }, 'REST'],
    ['a proxy does not pass it', { status: 404, text: 'nope' }, 'REST'],
    [
      'a firewall forbids it',
      { status: 403, headers: { 'content-type': 'text/html' }, text: '<html>no</html>' },
      'REST',
    ],
    ['the operation is unknown', graphqlError('Cannot query field "objects"', 'GRAPHQL_VALIDATION_FAILED'), 'REST'],
    ['the server fails', internal, 'METADATA_FAILED'],
    [
      'a web page comes every time',
      { headers: { 'content-type': 'text/html' }, text: '<html>' },
      'NOT_A_TWENTY_SERVER',
    ],
    ['half of an answer comes every time', { text: '{"data":{' }, 'ANSWER_TRUNCATED'],
    ['502 comes every time', { status: 502, text: '' }, 'SERVER_FAILED'],
    ['the connection breaks every time', 'drop', 'CONNECTION_FAILED'],
  ] as const)('%s', async (_, answer, wanted) => {
    const { outcome, paths } = await read(({ path, right }) => (path === '/metadata' ? answer : right));
    expect(paths.includes('/rest/metadata/objects')).toBe(wanted === 'REST');
    if (wanted === 'REST') expect(outcome).toContain('"person"');
    else expect(outcome).toBe(wanted);
  });
});

it('250 reads through a proxy that spoils one answer in five give the same bytes or a clean failure', async () => {
  let state = 7;
  const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const spoilers = Object.values(SPOILT);
  let spoilt = 0;
  const outcomes: string[] = [];
  for (let count = 0; count < 250; count++) {
    const { outcome } = await read(({ right }) => {
      if (random() >= 0.2) return right;
      spoilt += 1;
      return spoilers[Math.floor(random() * spoilers.length)]?.(right) ?? right;
    });
    outcomes.push(outcome);
  }
  const failures = outcomes.filter((outcome) => outcome !== clean);
  expect(failures.filter((outcome) => !/^[A-Z_]+$/.test(outcome))).toEqual([]);
  expect(spoilt).toBeGreaterThan(150);
  expect(failures.length).toBeLessThan(50);
  console.log(`250 reads, ${spoilt} spoilt answers: ${250 - failures.length} the same, ${failures.length} failed`);
});
