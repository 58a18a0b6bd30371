import { conditionOf, NOTHING } from './conditions.js';
import type { PageInfo } from './operations.js';
import type { CallOptions } from './options.js';
import { withOrderedFields } from './ordered-fields.js';
import { refusal } from './refusal.js';
import type { Runner } from './runner.js';
import type { JsonRecord } from './selection.js';
import { nodesOf } from './selection.js';

/** Which records of an object to fetch. */
export interface PageRequest extends CallOptions {
  readonly select?: unknown;
  readonly filter?: object | undefined;
  readonly orderBy?: object | readonly object[] | undefined;
  readonly first?: number | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number;
  readonly before?: string;
  readonly offset?: number | undefined;
}

/** Some records. */
export interface RecordPage {
  readonly records: JsonRecord[];
  /** Takes away the fields that were only selected for the server; until then, every record has its `id`. */
  strip(): void;
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** A filter as it is sent, undefined where every record matches. */
export function sentFilter(filter: object = {}): object | undefined {
  const condition = conditionOf(filter);
  return condition === true ? undefined : condition || NOTHING;
}

/** An order as it is sent, undefined where there is none. */
export function sentOrder(orderBy: object | readonly object[] = []): readonly object[] | undefined {
  const list = [orderBy].flat();
  return list.length > 0 ? list : undefined;
}

/** Fetches a page. `connection` is what to ask for besides the records. */
export async function fetchPage({
  runner: { object, names, operation, call },
  name,
  args,
  connection,
}: {
  readonly runner: Runner;
  readonly name: string;
  readonly args: PageRequest;
  readonly connection: string;
}): Promise<RecordPage> {
  if (args.last && !args.before)
    throw refusal({
      operation: operation(name),
      reason: '`last` needs `before`: the server returns the first records',
    });
  const orderBy = sentOrder(args.orderBy);
  const { select, strip } = withOrderedFields({ select: args.select, orderBy, object });
  const { answer, read } = await call({
    name,
    root: names.many,
    args: { ...args, select, filter: sentFilter(args.filter), orderBy },
    around: (selection) => `{edges{node${selection}}${connection}}`,
  });
  const records = nodesOf(answer, read);
  // The shape is GraphQL's, of what was asked for.
  return { ...(answer as PageCounts), records, strip: () => strip.forEach((each) => records.forEach(each)) };
}

type PageCounts = Pick<RecordPage, 'pageInfo' | 'totalCount'>;
