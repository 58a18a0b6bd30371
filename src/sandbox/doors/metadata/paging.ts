/** The paging argument of a connection. */
export interface Paging {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly after?: string | null;
}

/** A page in the shape of a Relay connection. */
export interface Connection<T> {
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const PREFIX = 'arrayconnection:';
const cursorOf = (position: number): string => Buffer.from(`${PREFIX}${position}`).toString('base64');
const positionOf = (cursor: string): number => {
  const text = Buffer.from(cursor, 'base64').toString('utf8');
  return text.startsWith(PREFIX) ? Number(text.slice(PREFIX.length)) : Number.NaN;
};

const DEFAULT_SIZE = 10;
const MAXIMUM_SIZE = 1000;

/** One page of the items: 10 unless told, 1000 at most, with cursors that are positions as the server's are. */
export function connectionOf<T>(items: readonly T[], paging: Paging = {}): Connection<T> {
  const start = paging.after ? positionOf(paging.after) + 1 : 0;
  const end = paging.before ? positionOf(paging.before) : items.length;
  if (Number.isNaN(start) || Number.isNaN(end)) throw new Error('Invalid cursor');
  const size = Math.min(paging.first ?? paging.last ?? DEFAULT_SIZE, MAXIMUM_SIZE);
  const from = paging.last ? Math.max(start, end - size) : start;
  const to = Math.min(from + size, end);
  const edges = items.slice(from, to).map((node, position) => ({ node, cursor: cursorOf(from + position) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: to < items.length,
      hasPreviousPage: from > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
