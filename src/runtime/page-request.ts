import type { SentFilter } from './filter-expression.js';
import { printExpression } from './filter-expression.js';
import type { Arguments, Operation } from './operation.js';
import type { PageInfo } from './operations.js';
import { orderedFields, sentOrder } from './order.js';
import { parseFilter } from './parse-filter.js';
import type { JsonRecord } from './selection.js';
import { nodesOf } from './selection.js';
import { withFields } from './with-fields.js';

/** Which records of an object to fetch. */
export interface PageRequest extends Arguments {
  readonly filter?: object | undefined;
  readonly orderBy?: object | readonly object[] | undefined;
}

/** Some records. */
export interface RecordPage {
  readonly records: JsonRecord[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** The filter of a read as it is sent, undefined where every record matches. */
export const sentFilter = (operation: Operation, filter: object | undefined): SentFilter | undefined =>
  filter === undefined ? undefined : printExpression(parseFilter(operation, filter, operation.undefinedInFilter));

/** Fetches a page, and the ids of its records, selected or not. `besides` is what to ask for besides the records. */
export async function fetchPage(
  operation: Operation,
  args: PageRequest,
  besides = '',
): Promise<[page: RecordPage, ids: readonly unknown[]]> {
  const { object, many, refuse, call } = operation;
  if (args['last'] && !args['before']) throw refuse('last needs before');
  const orderBy = sentOrder(args.orderBy);
  const [select, strip] = withFields(args['select'], orderedFields(object, orderBy));
  const { answer, read } = await call(
    { root: many, around: (selection) => `{edges{node${selection}}${besides}}` },
    { ...args, select, filter: sentFilter(operation, args.filter), orderBy },
  );
  const records = nodesOf(answer, read);
  const ids = records.map(({ id }) => id);
  if (strip) records.forEach(strip);
  // The shape is GraphQL's, of what was asked for.
  const { pageInfo, totalCount } = answer as RecordPage;
  return [{ records, pageInfo, totalCount }, ids];
}
