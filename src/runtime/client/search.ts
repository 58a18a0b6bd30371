import { connectionIn, objectIn } from './call/answer-shapes.js';
import { checkArguments } from './call/check-arguments.js';
import { documentOf } from './call/document.js';
import { createReports } from './call/reports.js';
import type { SearchArguments, SearchHit, SearchResult } from './client-members.js';
import type { Send } from './transport/transport.js';

/** The arguments of `$search`. */
export const SEARCH = { text: true, objects: false, limit: false, after: false } as const;

/** Searches the text of all searchable objects. */
export async function search(send: Send, given: SearchArguments): Promise<SearchResult> {
  const operation = '$search';
  checkArguments(given, SEARCH, createReports(operation));
  const { text, objects, limit = 100, ...args } = given;
  const root = 'search';
  const document = documentOf(
    {
      root,
      types: { searchInput: 'String!', limit: 'Int!', after: 'String!', includedObjectNameSingulars: '[String!]!' },
    },
    { ...args, searchInput: text, limit, includedObjectNameSingulars: objects },
    '{edges{node{recordId objectNameSingular label}}pageInfo{endCursor hasNextPage}}',
  );
  const data = await send({ operation, ...document, args, root });
  const { edges, pageInfo } = connectionIn(operation, data[root], root);
  objectIn(operation, pageInfo, 'pageInfo');
  // The shape is GraphQL's, of what was asked for.
  const hits = (edges as readonly { readonly node: SearchHit }[]).map(({ node }) => node);
  return { hits, pageInfo: pageInfo as SearchResult['pageInfo'] };
}
