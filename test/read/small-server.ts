import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, graphql, type GraphQLSchema } from 'graphql';

/** What a test's server answers; `hang` sends nothing, `drop` closes the connection, `isCut` does so after half of the text. */
export type Answer =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
      readonly text?: string;
      readonly isCut?: true;
    }
  | 'hang'
  | 'drop';

/** One request as the server saw it. */
export interface Seen {
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
}

/** A server with an answer per path (`/graphql`); the nth request to a path gets the nth answer, then the last again. */
export interface SmallServer {
  readonly url: string;
  readonly seen: readonly Seen[];
  readonly close: () => Promise<void>;
}

type Answers = Readonly<Record<string, readonly Answer[] | ((seen: Seen) => Answer | Promise<Answer>)>>;

/** Starts a server on a free port of this machine; a path without an answer is a 404 in the form of Twenty's. */
export async function smallServer(answers: Answers): Promise<SmallServer> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const body = Buffer.concat(chunks).toString('utf8');
      const query = body === '' ? (request.url ?? '') : (JSON.parse(body) as { query: string }).query;
      const turn = seen.filter((earlier) => earlier.path === path).length;
      seen.push({ path, query, headers: request.headers });
      const given = answers[path] ?? [notFound(`Cannot ${request.method} ${path}`)];
      const answer =
        typeof given === 'function' ? given({ path, query, headers: request.headers }) : (given[turn] ?? given.at(-1));
      void Promise.resolve(answer ?? 'drop').then((ready) => {
        if (ready === 'hang') return;
        if (ready === 'drop') return void response.destroy();
        const { status = 200, headers = {}, text = JSON.stringify(ready.body), isCut } = ready;
        const length = isCut ? { 'content-length': Buffer.byteLength(text) } : {};
        response.writeHead(status, { 'content-type': 'application/json', ...length, ...headers });
        if (isCut) return void response.write(text.slice(0, text.length / 2), () => request.socket.destroy());
        response.end(text);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const notFound = (message: string): Answer => ({
  status: 404,
  body: { statusCode: 404, error: 'Not Found', messages: [message] },
});

/** A GraphQL error as Twenty sends it: HTTP 200. */
export const graphqlError = (message: string, code: string): Answer => ({
  body: { errors: [{ message, extensions: { code } }], data: null },
});

/** Answers questions from a schema and its root values. */
export const fromSchema =
  (schema: GraphQLSchema, rootValue?: unknown) =>
  async ({ query }: Seen): Promise<Answer> => ({ body: await graphql({ schema, source: query, rootValue }) });

/** The smallest schema that is one of a workspace. */
export const coreSchema = buildSchema(`
  type Query { people(filter: PersonFilterInput, orderBy: [PersonOrderByInput], first: Int): PersonConnection }
  type PersonConnection { edges: [PersonEdge!]! }
  type PersonEdge { node: Person! }
  type Person { id: ID! firstName: String companyId: ID company: Company }
  type Company { id: ID! people: PersonConnection }
  input PersonFilterInput { id: ID }
  input PersonOrderByInput { id: String }
`);

/** What an anonymous request gets to see of a 2.21 server. */
export const anonymousSchema = buildSchema('type Query { search(searchInput: String): String dpaPreview: String }');

/** The metadata types that every version has, and what a test adds to them. */
export function metadataSchema({
  object = '',
  field = '',
}: { readonly object?: string; readonly field?: string } = {}): GraphQLSchema {
  return buildSchema(`
    scalar JSON
    type Query { objects(paging: CursorPaging!, filter: ObjectFilter!): ObjectConnection! }
    input CursorPaging { first: Int after: String }
    input ObjectFilter { isActive: Boolean }
    input FieldFilter { isActive: Boolean }
    type PageInfo { hasNextPage: Boolean endCursor: String }
    type ObjectConnection { pageInfo: PageInfo! edges: [ObjectEdge!]! }
    type ObjectEdge { node: Object! }
    type Object { id: ID! nameSingular: String! namePlural: String! labelSingular: String! labelPlural: String! isActive: Boolean! ${object} }
    type FieldConnection { pageInfo: PageInfo! edges: [FieldEdge!]! }
    type FieldEdge { node: Field! }
    type Field { id: ID! type: String! name: String! label: String! options: JSON settings: JSON ${field} }
    type RelationDefinition { direction: String! sourceObjectMetadata: Object! targetObjectMetadata: Object! sourceFieldMetadata: Field! targetFieldMetadata: Field! }
  `);
}

/** An object as a server holds it. */
export const object = (nameSingular: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id: `id-of-${nameSingular}`,
  nameSingular,
  namePlural: `${nameSingular}s`,
  labelSingular: nameSingular,
  labelPlural: `${nameSingular}s`,
  isActive: true,
  fieldsList: [{ id: `id-of-${nameSingular}-id`, type: 'UUID', name: 'id', label: 'Id' }],
  ...more,
});

/** One page with all objects. */
export const onePage = (...objects: readonly object[]) => ({
  objects: { pageInfo: { hasNextPage: false, endCursor: null }, edges: objects.map((node) => ({ node })) },
});
