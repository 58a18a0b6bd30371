import type { QueryDocument, QueryOptions, SearchArguments, SearchHit, SearchResult } from './client-members.js';
import { TwentyValidationError } from './errors.js';
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
      const { search } = await send({ operation: '$search', ...document, args });
      // The shape is GraphQL's, of what was asked for.
      const { edges, pageInfo } = search as Pick<SearchResult, 'pageInfo'> & {
        readonly edges: readonly { readonly node: SearchHit }[];
      };
      return { hits: edges.map(({ node }) => node), pageInfo };
    },
    async $metadataVersion(args: CallOptions = {}): Promise<number> {
      const query = '{currentWorkspace{metadataVersion}}';
      const data = await send({ operation: '$metadataVersion', path: '/metadata', query, variables: {}, args });
      // As above.
      return (data['currentWorkspace'] as { readonly metadataVersion: number }).metadataVersion;
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
