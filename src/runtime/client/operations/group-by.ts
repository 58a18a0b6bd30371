import { objectsIn } from '../call/answer-shapes.js';
import type { AggregateRequest } from './aggregate.js';
import { aggregateField, aggregationOf, isFunction, refuseUncomputable } from './aggregate.js';
import { incompleteAnswer } from '../transport/answer-error.js';
import { refuseUnknownField } from '../selection/field-paths.js';
import type { Dimension } from './group-dimensions.js';
import { dimensionsOf, nested } from './group-dimensions.js';
import type { Operation } from '../call/operation-context.js';
import { sentOrder } from './order.js';
import { sentFilter } from './fetch-page.js';
import type { JsonRecord } from '../selection/selection.js';
import { isObject, nodesOf } from '../selection/selection.js';
import { columnsOf } from '../selection/selected-columns.js';

interface GroupByRequest extends AggregateRequest {
  readonly by: readonly (string | { readonly [field: string]: string })[];
  readonly orderBy?: object | readonly object[];
  readonly timeZone?: string;
  readonly weekStartDay?: string;
  readonly limit?: number;
  readonly records?: unknown;
  readonly recordsOrderBy?: object | readonly object[];
}

/** Computes over each group of the records that match. */
export const groupBy =
  (operation: Operation) =>
  async (args: GroupByRequest): Promise<JsonRecord[]> => {
    const { many, One, call, warn } = operation;
    const { records } = args;
    const select = isObject(records) ? records : args['select'];
    const dimensions = dimensionsOf(operation, args);
    const aggregation = aggregationOf(operation, args);
    if (records) refuseWideRecords(operation, select, dimensions);
    const { answer, read } = await call(
      {
        root: `${many}GroupBy`,
        types: {
          groupBy: `[${One}GroupByInput!]!`,
          orderBy: `[${One}OrderByWithGroupByInput!]!`,
          orderByForRecords: `[${One}OrderByInput!]!`,
          limit: 'Int!',
        },
        around: (selection) =>
          `{groupByDimensionValues ${aggregation.text}${records ? ` edges{node${selection}}` : ''}}`,
      },
      {
        ...args,
        // With records, each group costs a part of what the server computes for one request.
        limit: args.limit ?? (records ? undefined : DEFAULT_LIMIT),
        select,
        filter: sentFilter(operation, args.filter),
        groupBy: dimensions.map(({ input }) => input),
        orderBy: sentOrder(args.orderBy)?.flatMap((order) => orderOf(operation, order, dimensions)),
        orderByForRecords: sentOrder(args.recordsOrderBy),
      },
    );
    const groups = objectsIn(operation.name, answer, `${many}GroupBy`);
    if (args.limit === undefined && groups.length === (records ? SERVERS_LIMIT : DEFAULT_LIMIT))
      warn('CUT_GROUPS', `${groups.length} groups came, the most without a limit: there may be more`);
    return groups.map((group) => ({
      by: Object.fromEntries(dimensions.map(({ path }, index) => [path, dimensionValues(operation, group)[index]])),
      ...aggregation.read(group),
      ...(records ? { records: nodesOf(group, read) } : {}),
    }));
  };

function dimensionValues({ name }: Operation, { groupByDimensionValues: values }: JsonRecord): readonly unknown[] {
  if (Array.isArray(values)) return values;
  throw incompleteAnswer(name, 'groupByDimensionValues');
}

// The server's own limit (2.21) would leave groups out.
const DEFAULT_LIMIT = 1000;
const SERVERS_LIMIT = 50;

// The server (2.21) makes a record by one call of a database function, which takes 50 pairs.
const MOST_COLUMNS = 50;

function refuseWideRecords({ object, refuse }: Operation, select: unknown, { length }: readonly Dimension[]): void {
  const columns = columnsOf(object, select).size + length;
  if (columns > MOST_COLUMNS)
    throw refuse(
      `records and by have ${columns} columns, of which the server takes ${MOST_COLUMNS}: select fewer fields`,
    );
}

// `{ by: { closeDate: 'AscNullsLast' } }`, `{ count: 'DescNullsLast' }`, `{ sum: { 'amount.amountMicros': … } }`
function orderOf(operation: Operation, order: object, dimensions: readonly Dimension[]): readonly unknown[] {
  return Object.entries(order).flatMap(([kind, directions]: [string, unknown]) => {
    if (kind === 'count') return { aggregate: { totalCount: directions } };
    if (!isObject(directions) || !(kind === 'by' || isFunction(kind))) throw operation.refuse(`orderBy: no ${kind}`);
    return Object.entries(directions).map(([path, orderBy]) => {
      if (kind === 'by') {
        refuseUnknownField(operation, path);
        const granularity = dimensions.find((dimension) => dimension.path === path)?.granularity;
        return nested(path, granularity ? { orderBy, granularity } : orderBy);
      }
      refuseUncomputable(operation, kind, path);
      return { aggregate: { [aggregateField(kind, path)]: orderBy } };
    });
  });
}
