import { buildSchema, graphqlSync } from 'graphql';
import type { Role } from '../../keys/role.js';
import { RecordError } from '../../errors.js';
import { answerError } from './answer.js';
import type { AnswerBody } from './answer.js';
import type { RecordStore } from '../../records/store/store.js';
import { searchRecords } from '../../records/search/search-records.js';
import type { SearchArgs } from '../../records/search/search-records.js';

/** The root fields that are run by the schema, as on the server; introspection of a workspace does not show them. */
const schema = buildSchema(`
  scalar UUID
  input ObjectRecordFilterInput { and: [ObjectRecordFilterInput!] }
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

/** Answers `search`, validated against its schema as any GraphQL server does. */
export function executeSearch({ store, role, query, variables, operationName }: SearchRequest): AnswerBody {
  const { data, errors } = graphqlSync({
    schema,
    source: query,
    rootValue: { search: (args: SearchArgs) => searchRecords(store, role, args) },
    variableValues: variables,
    operationName: operationName ?? null,
  });
  const own = errors?.map((error) => {
    const { originalError } = error;
    return originalError instanceof RecordError ? answerError(originalError) : answerError(error);
  });
  return { ...(own === undefined ? {} : { errors: own }), ...(data === undefined ? {} : { data: data ?? null }) };
}
