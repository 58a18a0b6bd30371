import fc from 'fast-check';
import type { GraphQLFieldResolver } from 'graphql';
import { buildSchema, execute, parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TwentyPermissionError, TwentyValidationError } from '../../src/runtime/client/index.js';
import type { Answer } from './direct-execution.js';
import { executeDirectly } from './direct-execution.js';
import { createTwentyClient } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import type { ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

const schema = buildSchema(`
  directive @live on QUERY | FIELD | FRAGMENT_DEFINITION
  type Query { people(first: Int, after: String, filter: Filter): PersonConnection, companies(first: Int): CompanyConnection }
  type Mutation { updatePerson(id: ID!, jobTitle: String): Person }
  input Filter { score: Int, and: [Filter!] }
  type PersonConnection { totalCount: Int, edges: [PersonEdge!]! }
  type PersonEdge { node: Person! }
  type CompanyConnection { totalCount: Int, edges: [CompanyEdge!]! }
  type CompanyEdge { node: Company! }
  type Person { id: ID!, deletedAt: String, jobTitle: String, intro: String, name: FullName, company: Company }
  type FullName { firstName: String, lastName: String }
  type Company { id: ID!, deletedAt: String, name: String, people: PersonConnection }
`);

const acme = { id: 'c1', deletedAt: null, name: 'Acme', people: {} };
const person = (id: string, company: object | null) => ({
  id,
  deletedAt: null,
  jobTitle: `title ${id}`,
  intro: `intro ${id}`,
  name: { firstName: `first ${id}`, lastName: `last ${id}` },
  company,
});
const ada = person('1', acme);
acme.people = { totalCount: 1, edges: [{ node: ada }] };
const people = { totalCount: 2, edges: [{ node: ada }, { node: person('2', null) }] };
const data: Answer = { people, companies: { totalCount: 1, edges: [{ node: acme }] }, updatePerson: ada };
const RELATIONS = { toOne: ['company'], toMany: ['people'] };

let server: ScriptedServer;
let twenty: TwentyClient;
beforeAll(async () => {
  server = await scriptedServer(({ query, path }) => {
    if (path === '/metadata') return { data: { answered: 'as it is' } };
    try {
      return { data: executeDirectly(query, data, RELATIONS) };
    } catch (error) {
      return { errors: [{ message: String(error), extensions: { code: 'INTERNAL_SERVER_ERROR' } }] };
    }
  });
  twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
});
afterAll(() => server.close());

const fromData: GraphQLFieldResolver<Answer | undefined, unknown> = (source, _args, _context, { fieldName }) =>
  (source ?? data)[fieldName];

/** What GraphQL makes of a document. */
function wanted(document: string, variableValues: Answer): unknown {
  expect(validate(schema, parse(document))).toEqual([]);
  const { data: answer, errors } = execute({
    schema,
    document: parse(document),
    variableValues,
    fieldResolver: fromData,
  }) as Answer;
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(answer));
}

/** Documents that the server by itself answers otherwise or not at all, and how they are sent. */
const documents: readonly (readonly [document: string, variables: Answer, sent: string])[] = [
  ['{ people { edges { node { i: id, title: jobTitle } } } }', {}, 'query {people{edges{node{id jobTitle}}}}'],
  [
    '{ people { edges { node { jobTitle: intro, intro: jobTitle } } } }',
    {},
    'query {people{edges{node{intro jobTitle}}}}',
  ],
  [
    '{ p: people { e: edges { n: node { a: name { f: firstName } b: name { lastName f: firstName } } } } }',
    {},
    'query {p:people{edges{node{name{firstName lastName}}}}}',
  ],
  [
    '{ people { edges { node { __proto__: id, constructor: jobTitle } } } }',
    {},
    'query {people{edges{node{id jobTitle}}}}',
  ],
  [
    'query Q($x: Boolean!, $y: Boolean!) @live { people { totalCount @include(if: $x) edges @skip(if: $y) { node { id } } } }',
    { x: true, y: true },
    'query Q @live{people{totalCount}}',
  ],
  [
    'query Q($x: Boolean!, $n: Int) { people(first: $n) { totalCount ...F @include(if: $x) ... @skip(if: $x) { edges { node { id } } } } } fragment F on PersonConnection { edges { node { jobTitle } } }',
    { x: false, n: 1 },
    'query Q($n:Int){people(first:$n){totalCount edges{node{id}}}}',
  ],
  ['{ people { totalCount @include(if: true) @skip(if: false) } }', {}, 'query {people{totalCount}}'],
  [
    '{ people { edges { node { name { firstName @skip(if: true) } id } } } }',
    {},
    'query {people{edges{node{name{__typename} id}}}}',
  ],
  ['{ people { totalCount } companies @skip(if: true) { totalCount } }', {}, 'query {people{totalCount}}'],
  ['{ people { totalCount } people { edges { node { id } } } }', {}, 'query {people{totalCount edges{node{id}}}}'],
  [
    '{ people { edges { node { company { name people { totalCount } } } } } }',
    {},
    'query {people{edges{node{company{name people{totalCount} deletedAt}}}}}',
  ],
  [
    '{ people { edges { node { company { people { edges { node { company { n: name people { totalCount } } } } } } } } } }',
    {},
    'query {people{edges{node{company{people{edges{node{company{name people{totalCount} deletedAt}}}} deletedAt}}}}}',
  ],
  [
    'mutation M($id: ID!, $t: String = "x") { m: updatePerson(id: $id, jobTitle: $t) { i: id company { people { totalCount } } } }',
    { id: '1' },
    'mutation M($id:ID! $t:String="x"){m:updatePerson(id:$id,jobTitle:$t){id company{people{totalCount} deletedAt}}}',
  ],
];

test.each(documents)(
  'a document means on the server what it means to GraphQL: %s',
  async (document, variables, sent) => {
    expect(await twenty.$query(document, variables)).toEqual(wanted(document, variables));
    expect(server.requests.at(-1)?.query.trim()).toBe(sent);
  },
);

test.each([
  '{ people { edges { node { id, name { firstName }, ...F } } } } fragment F on Person { jobTitle @live name { lastName } }',
  'query Q($n: Int) { x: people(first: $n) { totalCount } # all of them\n }',
  '{ people { edges { node { company { name deletedAt people { totalCount } } } } } }',
])('a document that needs no help is sent as it is: %s', async (document) => {
  await twenty.$query(document);
  expect(server.requests.at(-1)?.query).toBe(document);
});

test('nothing is asked where nothing is left to be asked for', async () => {
  const before = server.requests.length;
  expect(await twenty.$query('query($x: Boolean!) { people @include(if: $x) { totalCount } }', { x: false })).toEqual(
    {},
  );
  expect(server.requests.length).toBe(before);
});

/** Declarations of variables, what is given, and what is sent of them. */
const defaults: readonly (readonly [declared: string, given: Answer, sent: Answer])[] = [
  ['$n: Int = 2', {}, { n: 2 }],
  ['$n: Int = 2', { n: undefined }, { n: 2 }],
  ['$n: Int = 2', { n: 3 }, { n: 3 }],
  ['$n: Int = 2', { n: null }, { n: null }],
  ['$n: Int! = 2', {}, { n: 2 }],
  ['$n: Float = -1.5e2', {}, { n: -150 }],
  ['$n: String = "a\\"b"', {}, { n: 'a"b' }],
  ['$n: Order = AscNullsLast', {}, { n: 'AscNullsLast' }],
  ['$n: [F!] = [{ a: { eq: null }, b: [true, 1] }]', {}, { n: [{ a: { eq: null }, b: [true, 1] }] }],
  ['$n: Int', {}, {}],
];

test.each(defaults)('the defaults of variables are filled in: %s, %j', async (declared, given, sent) => {
  for (const path of ['/graphql', '/metadata'] as const) {
    await twenty.$query(`query(${declared}) { people(first: $n) { totalCount } }`, given, { path });
    expect(server.requests.at(-1)?.variables).toEqual(sent);
  }
});

/** What cannot be had of a server, and why it is refused. */
const refused: readonly (readonly [document: string, variables: Answer, message: string])[] = [
  [
    '{ a: people { totalCount } b: people(first: 1) { totalCount } }',
    {},
    'people is asked for twice; send a query for each',
  ],
  ['{ people { totalCount } people(first: 1) { totalCount } }', {}, 'people stands for two different fields'],
  [
    '{ companies { edges { node { a: people(first: 1) { totalCount } b: people(first: 2) { totalCount } } } } }',
    {},
    'people is asked for twice, with different arguments',
  ],
  ['{ people { edges { node { a: id, a: jobTitle } } } }', {}, 'a stands for two different fields'],
  [
    'query A { people { totalCount } } query B { people { totalCount } }',
    {},
    'a document must have one query or mutation',
  ],
  ['fragment F on Person { id }', {}, 'a document must have one query or mutation'],
  ['{ people { ...F } }', {}, 'the document has no fragment F'],
  [
    '{ people { ...F } } fragment F on PersonConnection { edges { node { company { people { ...F } } } } }',
    {},
    'the fragment F contains itself',
  ],
  ['query($id: ID!) { people(after: $id) { totalCount } }', {}, 'the variable $id is missing, a ID!'],
  ['query($id: [ID!]!) { people(after: $id) { totalCount } }', { id: null }, 'the variable $id is missing, a [ID!]!'],
  [
    'query($f: Int) { people(filter: { score: $f }) { totalCount } }',
    {},
    'the variable $f is missing, which stands inside of a value',
  ],
  [
    'mutation($f: Int) { deletePeople(filter: { and: [{ score: $f }] }) { id } }',
    {},
    'the variable $f is missing, which stands inside of a value',
  ],
  ['query($id: ID) { people(after: $id) { totalCount } }', { ID: '1' }, 'the document has no variable $ID'],
  ['query($x: Boolean) { people { totalCount @include(if: $x) } }', {}, '@include needs true or false'],
  ['query($x: Boolean) { people { totalCount @skip(if: $x) } }', { x: 'yes' }, '@skip needs true or false'],
  ['{ people { totalCount @skip } }', {}, '@skip needs true or false'],
  ['query($n: Int) { people(first: $n) { totalCount } }', { n: NaN }, 'n is NaN, which JSON cannot carry'],
  ['{ people { totalCount }', {}, 'the document cannot be read: line 1, column 24: expected a name, found the end'],
];

test.each(refused)('what a server would answer otherwise is refused: %s', async (document, variables, message) => {
  const before = server.requests.length;
  const query = twenty.$query(document, variables);
  await expect(query).rejects.toThrow(TwentyValidationError);
  await expect(query).rejects.toThrow(`$query: ${message}.`);
  expect(server.requests.length).toBe(before);
});

/** Documents, and whether a client that is read-only sends them. */
const writes: readonly (readonly [document: string, isWrite: boolean])[] = [
  ['mutation { createPerson(data: {}) { id } }', true],
  ['query { people { totalCount } } # mutation {', false],
  ['{ people(filter: { jobTitle: { eq: "mutation { createPerson(" } }) { totalCount } }', false],
  ['query{createPerson,(data:{}){id}}', true],
  [',mutation{updatePeople(data:{}){id}}', true],
  ['fragment F on Person { id } mutation { createPerson(data: {}) { ...F } }', true],
  ['{ people(filter: { jobTitle: { eq: "#" } }) { totalCount } deletePerson(id: "1") { id } }', true],
  ['{ x: destroyPeople(filter: {}) { id } }', true],
  ['{ createPerson: people { totalCount } }', false],
  ['{ ...F } fragment F on Query { mergePeople(ids: []) { id } }', true],
  ['{ ... @include(if: true) { restoreRockets(filter: {}) { id } } }', true],
  ['{ ... @include(if: false) { restoreRockets(filter: {}) { id } } people { totalCount } }', false],
  ['{ creations { totalCount } updates { totalCount } mergers { totalCount } }', false],
  ['mutation @x(y: "query {") { anything }', true],
];

test.each(writes)('a document is a write or not by what it asks for: %s', async (document, isWrite) => {
  const readOnly = twenty.$with({ readOnly: true });
  if (!isWrite) return void (await readOnly.$query(document));
  const before = server.requests.length;
  await expect(readOnly.$query(document)).rejects.toThrow(TwentyPermissionError);
  expect(server.requests.length).toBe(before);
});

test('an object whose name begins like a write can be read by a client that is read-only', async () => {
  const { createClient } = await import('../../src/runtime/client/index.js');
  const object = { singular: 'mergeRequest', plural: 'mergeRequests', scalars: 'id' };
  const readOnly = createClient<TwentyClient>([object], { baseUrl: server.baseUrl, apiKey: 'k', readOnly: true });
  await readOnly.$query('{ mergeRequests { totalCount } mergeRequest { id } mergeRequestDuplicates { id } }');
  await expect(readOnly.$query('{ createMergeRequest(data: {}) { id } }')).rejects.toThrow(TwentyPermissionError);
});

test('the metadata API gets a document as it is, and its answer is not touched', async () => {
  const document = '{ a: objects { edges { n: node { id } } } b: objects { edges { node { id } } } }';
  expect(await twenty.$query(document, {}, { path: '/metadata' })).toEqual({ answered: 'as it is' });
  expect(server.requests.at(-1)).toMatchObject({ path: '/metadata', query: document });
});

test('parsed documents of other libraries mean the same, with or without the text that they were made of', async () => {
  for (const [document, variables] of documents)
    for (const parsed of [parse(document), parse(document, { noLocation: true })])
      expect(await twenty.$query(parsed, variables)).toEqual(wanted(document, variables));
});

const condition = fc.constantFrom(
  '',
  '',
  '',
  '@include(if: $yes)',
  '@skip(if: $yes)',
  '@include(if: $no)',
  '@skip(if: false)',
);
const aliased = (field: string) => fc.constantFrom('', '', 'a: ', 'b: ', 'id: ').map((alias) => alias + field);
const fieldsOf = (fields: fc.Arbitrary<string>) =>
  fc.array(fields, { minLength: 1, maxLength: 4 }).map((each) => `{ ${each.join(' ')} }`);
const leaf = (...names: string[]) =>
  fc.tuple(fc.constantFrom(...names).chain(aliased), condition).map((each) => each.join(' '));
const branch = (name: string, inner: fc.Arbitrary<string>) =>
  fc.tuple(aliased(name), condition, inner).map((each) => each.join(' '));

const { person: personFields } = fc.letrec<{ person: string; company: string }>((tie) => ({
  person: fieldsOf(
    fc.oneof(
      { depthSize: 'small', maxDepth: 5 },
      leaf('id', 'jobTitle', 'intro', 'deletedAt'),
      branch('name', fieldsOf(leaf('firstName', 'lastName'))),
      branch('company', tie('company')),
      fc
        .tuple(fc.constantFrom('...', '... on Person'), condition, fieldsOf(leaf('id', 'jobTitle')))
        .map((each) => each.join(' ')),
      fc.constantFrom('...F', '...F @include(if: $no)'),
    ),
  ),
  company: fieldsOf(
    fc.oneof(
      { depthSize: 'small', maxDepth: 5 },
      leaf('id', 'name'),
      branch(
        'people',
        tie('person').map((fields) => `{ totalCount x: edges { node ${fields} } }`),
      ),
    ),
  ),
}));

test('any document means on the server what it means to GraphQL', async () => {
  await fc.assert(
    fc.asyncProperty(personFields, condition, async (fields, root) => {
      const document = `query($yes: Boolean = true, $no: Boolean!) { people ${root} { edges { node ${fields} } totalCount }
        c: companies { totalCount @include(if: $yes) edges @skip(if: $no) { node { ...F } } } }
        fragment F on ${fields.includes('...F') ? 'Person' : 'Company'} { id }`;
      // Some of them are no valid documents: two fields under one alias, a fragment on another type.
      fc.pre(validate(schema, parse(document)).length === 0);
      const variables = { no: false };
      expect(await twenty.$query(document, variables)).toEqual(wanted(document, variables));
    }),
    { numRuns: 200 },
  );
});
