import type { QueryDocument, SearchArguments, SearchHit, SearchResult } from './client-members.js';
import { TwentyPermissionError } from './errors.js';
import type { CallOptions, ClientOptions } from './options.js';
import { printDocument } from './print-document.js';
import type { Send } from './transport.js';

/** What a client has besides its objects. */
export function createMembers<C>({
  send,
  options,
  derive,
}: {
  readonly send: Send;
  readonly options: ClientOptions;
  readonly derive: (changes: ClientOptions) => C;
}) {
  return {
    $with: derive,
    async $query(document: QueryDocument<unknown, object>, variables: object = {}, call: CallOptions = {}) {
      const query = printDocument(document);
      const isWrite = /(^|\})\s*mutation\b/.test(query.replace(/#.*/g, ''));
      if (isWrite && options.readOnly)
        throw new TwentyPermissionError('$query: this client only reads.', { code: 'READ_ONLY', operation: '$query' });
      return await send({ operation: '$query', query, variables, args: call, isRepeatable: !isWrite });
    },
    async $search({ text, objects, limit = 100, after, ...call }: SearchArguments): Promise<SearchResult> {
      const query =
        'query($searchInput:String!,$limit:Int!,$after:String,$includedObjectNameSingulars:[String!]){search(searchInput:$searchInput,limit:$limit,after:$after,includedObjectNameSingulars:$includedObjectNameSingulars){edges{node{recordId objectNameSingular label}}pageInfo{endCursor hasNextPage}}}';
      const variables = { searchInput: text, limit, after, includedObjectNameSingulars: objects };
      const data = await send({ operation: '$search', query, variables, args: call, isRepeatable: true });
      const { edges, pageInfo } = data['search'] as {
        readonly edges: readonly { readonly node: SearchHit }[];
        readonly pageInfo: SearchResult['pageInfo'];
      };
      return { hits: edges.map(({ node }) => node), pageInfo };
    },
    async $metadataVersion(call: CallOptions = {}): Promise<number> {
      const query = '{currentWorkspace{metadataVersion}}';
      const data = await send({
        operation: '$metadataVersion',
        path: '/metadata',
        query,
        variables: {},
        args: call,
        isRepeatable: true,
      });
      return (data['currentWorkspace'] as { readonly metadataVersion: number }).metadataVersion;
    },
  };
}
