import { buildSchema, GraphQLError, graphqlSync } from 'graphql';
import type { Role } from '../../keys/role.js';
import { RecordError, STANDARD_USER_MESSAGE } from '../../errors.js';
import { answerError } from './answer.js';
import type { AnswerBody, AnswerError } from './answer.js';
import { isUuid } from '../../fields/uuid.js';
import type { RecordStore } from '../../records/store/store.js';
import { searchRecords } from '../../records/search/search-records.js';
import type { SearchArgs } from '../../records/search/search-records.js';

/** The root fields that are run by the schema, as on the server; introspection of a workspace does not show them. */
const schema = buildSchema(`
  scalar UUID
  scalar DateTime
  enum FilterIs { NotNull Null }
  input UUIDFilter {
    eq: UUID gt: UUID gte: UUID in: [UUID!] lt: UUID lte: UUID neq: UUID is: FilterIs
  }
  input DateTimeFilter {
    eq: DateTime gt: DateTime gte: DateTime in: [DateTime!] lt: DateTime lte: DateTime neq: DateTime is: FilterIs
  }
  input ObjectRecordFilterInput {
    and: [ObjectRecordFilterInput!] or: [ObjectRecordFilterInput!] not: ObjectRecordFilterInput
    id: UUIDFilter createdAt: DateTimeFilter updatedAt: DateTimeFilter deletedAt: DateTimeFilter
  }
  type SearchRecord {
    recordId: UUID! objectNameSingular: String! objectLabelSingular: String! label: String! imageUrl: String
    tsRankCD: Float! tsRank: Float!
  }
  type SearchResultEdge { node: SearchRecord! cursor: String! }
  type SearchResultPageInfo { endCursor: String hasNextPage: Boolean! }
  type SearchResultConnection { edges: [SearchResultEdge!]! pageInfo: SearchResultPageInfo! }
  type Query {
    search(
      searchInput: String! limit: Int! after: String filter: ObjectRecordFilterInput
      includedObjectNameSingulars: [String!] excludedObjectNameSingulars: [String!]
    ): SearchResultConnection!
  }
`);

/** An answer with its HTTP status. */
export interface SearchAnswer {
  readonly status: number;
  readonly body: AnswerBody;
}

/** Root fields of the schema. */
export const SEARCH_FIELDS: ReadonlySet<string> = new Set(['search', '__typename']);

/** A request of root fields that the schema has. */
export interface SearchRequest {
  readonly store: RecordStore;
  readonly role: Role;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** Ids of filters are checked before anything is looked for. */
function demandUuid(value: unknown): unknown {
  if (isUuid(value)) return value;
  throw new GraphQLError(`Invalid UUID: '${String(value)}'`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', value },
  });
}

Object.assign(schema.getType('UUID') ?? {}, { parseValue: demandUuid });

const BAD_REQUEST = { http: { status: 400 } };

/** An error of a variable: the server tells only what is wrong with the value. */
const variableError = ({ message, originalError }: GraphQLError): AnswerError => ({
  message: message.replace(/^Variable "[^]*?; /, ''),
  extensions: { code: 'BAD_USER_INPUT', ...(originalError as GraphQLError | undefined)?.extensions, ...BAD_REQUEST },
});

const isVariableError = ({ message }: GraphQLError): boolean => message.startsWith('Variable "');

function searchError(error: GraphQLError): AnswerError {
  const { originalError } = error;
  if (!(originalError instanceof RecordError)) return answerError(error);
  const { message, extensions } = answerError(originalError);
  return { message, extensions: { userFriendlyMessage: STANDARD_USER_MESSAGE, ...extensions } };
}

/** Answers `search`, validated against its schema as any GraphQL server does. */
export function executeSearch({ store, role, query, variables, operationName }: SearchRequest): SearchAnswer {
  const { data, errors } = graphqlSync({
    schema,
    source: query,
    rootValue: { search: (args: SearchArgs) => searchRecords(store, role, args) },
    variableValues: variables,
    operationName: operationName ?? null,
  });
  if (data === undefined && errors?.every(isVariableError)) {
    return { status: 400, body: { errors: errors.map(variableError) } };
  }
  const own = errors === undefined ? {} : { errors: errors.map(searchError) };
  return { status: 200, body: { ...own, ...(data === undefined ? {} : { data: data ?? null }) } };
}
