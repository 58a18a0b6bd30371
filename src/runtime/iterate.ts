import type { Operation } from './operation.js';
import type { PageRequest } from './page-request.js';
import { sentOrder } from './order.js';
import { fetchPage } from './page-request.js';
import type { JsonRecord } from './selection.js';

/** Which records to walk over. */
export interface IterateRequest extends PageRequest {
  readonly pageSize?: number;
}

// There is no greatest `first` (1.2, 2.21).
const ALL = 1e9;

/**
 * Walks over every record that matches. A cursor is only reliable in the order of ids: it ends at the first empty value
 * of any other field, and fails on relations (2.21). So an order is followed by `offset`, to which the server adds the
 * id as the last key. Servers without `offset` return ordered records all at once.
 */
export const iterate = (operation: Operation) =>
  async function* ({ pageSize = 200, ...args }: IterateRequest = {}): AsyncGenerator<JsonRecord, void, undefined> {
    const isOrdered = sentOrder(args.orderBy);
    const first = isOrdered && operation.object.lacks?.includes('offset') ? ALL : Math.max(pageSize, 1);
    let after: string | null | undefined;
    let offset = 0;
    let seen = new Set<unknown>();
    for (;;) {
      const request = { ...args, first, ...(isOrdered ? { offset: offset || undefined } : { after }) };
      const [{ records, pageInfo }, ids] = await fetchPage(operation, request, 'pageInfo{endCursor hasNextPage}');
      // A record that is created meanwhile moves the last ones of a page to the next.
      yield* records.filter((_, index) => !seen.has(ids[index]));
      if (!pageInfo.hasNextPage) return;
      after = pageInfo.endCursor;
      offset += first;
      seen = new Set(ids);
    }
  };
