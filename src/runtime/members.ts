import type { QueryDocument, QueryOptions, SearchArguments, SearchHit, SearchResult } from './client-members.js';
import { connectionIn, objectIn } from './answer-shapes.js';
import { TwentyValidationError } from './errors.js';
import { incompleteAnswer } from './failures.js';
import type { CallOptions, ClientOptions } from './options.js';
import { documentOf } from './root-field.js';
import type { Send, Sending } from './transport.js';

/** What a client has besides its objects. */
export function createMembers(send: Send, options: ClientOptions) {
  return {
    async $query(
      document: QueryDocument<unknown, object>,
      variables: object = {},
      args: QueryOptions & Partial<Sending> = {},
    ): Promise<unknown> {
      const operation = '$query';
      const query = textOf(document, options);
      if (!query)
        throw new TwentyValidationError('this document needs the option print.', { code: 'REFUSED', operation });
      const isWrite = WRITE.test(query.replace(/#.*/g, ''));
      return send({ operation, query, variables, args, ...(isWrite && { write: 'once' }), ...args });
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

// A server (2.21) carries out `query { deletePerson(…) }` too.
const WRITE = /(^|\})\s*mutation\b|\b(create|update|delete|destroy|restore|merge)[A-Z]\w*\s*\(/;

// A parsed document mostly knows the text it was made of; a String object (documentMode of graphql-codegen) is one.
function textOf(document: QueryDocument<unknown, object>, { print }: ClientOptions): string | undefined {
  const { kind, loc } = document as {
    readonly kind?: string;
    readonly loc?: { readonly source?: { readonly body: string } };
  };
  return loc?.source?.body ?? (kind ? print?.(document as object) : String(document));
}
