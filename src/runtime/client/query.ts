import { connectionIn, objectIn } from './call/answer-shapes.js';
import type { QueryDocument, QueryOptions, SearchArguments, SearchHit, SearchResult } from './client-members.js';
import { createReports } from './call/reports.js';
import { incompleteAnswer } from './transport/incomplete-answer.js';
import type { ObjectDescription } from '../objects/object-description.js';
import type { CallOptions } from './options.js';
import { documentOf } from './call/document.js';
import type { Sending } from './transport/sending.js';
import type { Send } from './transport/transport.js';

/** What a client does with the workspace as a whole: `$query`, `$search`, `$metadataVersion`. */
export function createWorkspaceCalls(send: Send, objects: readonly ObjectDescription[]) {
  return {
    async $query(
      document: QueryDocument<unknown, object>,
      variables: object = {},
      args: QueryOptions & Partial<Sending> = {},
    ): Promise<unknown> {
      const operation = '$query';
      const { refuse } = createReports(operation);
      // Apps that do not call it need not carry it.
      const { prepareQuery } = await import('./documents/prepare-query.js');
      const path = args.path ?? '/graphql';
      const { query, isWrite, read, ...sent } = await prepareQuery({ document, variables, path, objects, refuse });
      if (query === undefined) return read({});
      return read(await send({ operation, query, ...sent, args, ...(isWrite && { write: 'once' }), ...args }));
    },
    async $search({ text, objects, limit = 100, ...args }: SearchArguments): Promise<SearchResult> {
      const document = documentOf(
        {
          root: 'search',
          types: { searchInput: 'String!', limit: 'Int!', after: 'String!', includedObjectNameSingulars: '[String!]!' },
        },
        { ...args, searchInput: text, limit, includedObjectNameSingulars: objects },
        '{edges{node{recordId objectNameSingular label}}pageInfo{endCursor hasNextPage}}',
      );
      const operation = '$search';
      const { search } = await send({ operation, ...document, args, root: 'search' });
      const { edges, pageInfo } = connectionIn(operation, search, 'search');
      objectIn(operation, pageInfo, 'pageInfo');
      // The shape is GraphQL's, of what was asked for.
      const hits = (edges as readonly { readonly node: SearchHit }[]).map(({ node }) => node);
      return { hits, pageInfo: pageInfo as SearchResult['pageInfo'] };
    },
    async $metadataVersion(args: CallOptions = {}): Promise<number> {
      const query = '{currentWorkspace{metadataVersion}}';
      const operation = '$metadataVersion';
      const root = 'currentWorkspace';
      const data = await send({ operation, path: '/metadata', query, variables: {}, args, root });
      const { metadataVersion } = objectIn(operation, data[root], root);
      if (typeof metadataVersion !== 'number') throw incompleteAnswer(operation, 'metadataVersion');
      return metadataVersion;
    },
  };
}
