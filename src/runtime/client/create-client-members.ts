import { checkArguments } from './call/check-arguments.js';
import { createReports } from './call/reports.js';
import type { QueryDocument, QueryOptions, SearchArguments, SearchResult } from './client-members.js';
import { loadPart } from './load-part.js';
import type { ObjectDescription } from '../objects/object-description.js';
import { QUERY } from './operations/argument-names.js';
import { loadFurtherOperations } from './operations/on-demand.js';
import type { CallOptions } from './options.js';
import type { Sending } from './transport/sending.js';
import type { Send } from './transport/transport.js';

/** The calls of a client that are about the workspace as a whole. What they need is loaded when the first is made. */
export const createClientMembers = (send: Send, objects: readonly ObjectDescription[]) => ({
  async $query(
    document: QueryDocument<unknown, object>,
    variables: object = {},
    // An upload says more of what it sends.
    { operation = '$query', write, body, ...args }: QueryOptions & Partial<Sending> = {},
  ): Promise<unknown> {
    const { refuse } = createReports('$query');
    checkArguments(args, QUERY, { refuse });
    const { path = '/graphql', signal } = args;
    const { prepareQuery } = await loadPart(() => import('./documents/prepare-query.js'), { operation, signal });
    const prepared = await prepareQuery({ document, variables, path, objects, refuse });
    if (prepared.query === undefined) return prepared.read({});
    const kind = write ?? (prepared.isWrite ? 'once' : undefined);
    const sending = { operation, path, query: prepared.query, variables: prepared.variables, args };
    return prepared.read(await send({ ...sending, ...(kind && { write: kind }), ...(body && { body }) }));
  },
  async $search(args: SearchArguments): Promise<SearchResult> {
    const { search } = await loadFurtherOperations({ operation: '$search', signal: args?.signal });
    return search(send, args);
  },
  async $metadataVersion(args: CallOptions = {}): Promise<number> {
    const request = { operation: '$metadataVersion', signal: args?.signal };
    const { fetchMetadataVersion } = await loadFurtherOperations(request);
    return fetchMetadataVersion(send, args);
  },
});
