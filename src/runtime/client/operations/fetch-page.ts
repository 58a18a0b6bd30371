import { connectionIn, objectIn } from '../call/answer-shapes.js';
import { callRootField } from '../call/call-root-field.js';
import type { Arguments, OperationContext } from '../call/operation-context.js';
import type { SentFilter } from '../filters/filter-expression.js';
import { printExpression } from '../filters/filter-expression.js';
import { parseFilter } from '../filters/parse-filter.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { ownValue } from '../../portable/own-property.js';
import { nodesOf } from '../selection/selection.js';
import { withFields } from '../selection/with-fields.js';
import type { PageInfo } from './arguments.js';
import { hasReliableCursor, orderedFields, serializeOrder } from './serialize-order.js';

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
export const serializeFilter = (filter: object | undefined, context: OperationContext): SentFilter | undefined =>
  filter === undefined
    ? undefined
    : printExpression(parseFilter(filter, { context, undefinedInFilter: context.undefinedInFilter }));

/** A page, with facts of its records that the caller may not have selected. */
export interface FetchedPage {
  readonly page: RecordPage;
  readonly ids: readonly unknown[];
  /** Whether the last record has a value in every field without parts that it is ordered by, so that a cursor holds it. */
  readonly isCursorWhole: boolean;
  /** The values of the last record in the fields that it is ordered by. */
  readonly lastPlace: JsonRecord;
}

/** Fetches a page. `besides` is what to ask for besides the records. */
export async function fetchPage(context: OperationContext, args: PageRequest, besides = ''): Promise<FetchedPage> {
  const { name, object, graphql, refuse, warn } = context;
  if (args['last'] && !args['before']) throw refuse('last needs before');
  const orderBy = serializeOrder(args.orderBy);
  // The server (2.21) ignores a descending order of ids.
  if (orderBy?.some((order) => /^Desc/.test(String(ownValue(order, 'id'))))) throw refuse('ids only come ascending');
  if ((args['after'] ?? args['before']) && !hasReliableCursor(object, orderBy))
    warn('UNSAFE_WALK', 'in this order pages by cursor leave out records, after an empty value or of one millisecond');
  const ordered = orderedFields(object, orderBy);
  const [select, strip] = withFields(args['select'], ordered);
  const { answer, read } = await callRootField(
    context,
    { root: graphql.plural, around: (selection) => `{edges{node${selection}}${besides}}` },
    { ...args, select, filter: serializeFilter(args.filter, context), orderBy },
  );
  const connection = connectionIn(name, answer, graphql.plural);
  if (besides.includes('pageInfo')) objectIn(name, connection['pageInfo'], 'pageInfo');
  const records = nodesOf(connection, read);
  const ids = records.map(({ id }) => id);
  const last = records[records.length - 1];
  const isCursorWhole = ordered.every((field) => last?.[field] != null);
  const lastPlace = Object.fromEntries(ordered.map((field) => [field, last?.[field]]));
  if (strip) records.forEach(strip);
  // The shape is GraphQL's, of what was asked for.
  const { pageInfo, totalCount } = answer as RecordPage;
  return { page: { records, pageInfo, totalCount }, ids, isCursorWhole, lastPlace };
}
