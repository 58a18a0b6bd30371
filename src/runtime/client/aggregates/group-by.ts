import { objectsIn } from '../call/answer-shapes.js';
import { callRootField } from '../call/call-root-field.js';
import type { RootField } from '../call/document.js';
import type { GraphqlNames } from '../call/graphql-names.js';
import type { ObjectContext } from '../call/object-context.js';
import { checkArguments } from '../call/check-arguments.js';
import type { OperationContext } from '../call/operation-context.js';
import { serializeFilter } from '../operations/fetch-page.js';
import { serializeOrder } from '../operations/serialize-order.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isObject } from '../../portable/json-record.js';
import { nodesOf } from '../selection/selection.js';
import { incompleteAnswer } from '../transport/incomplete-answer.js';
import type { AggregateRequest } from './aggregate.js';
import { aggregationOf } from './aggregate.js';
import type { Dimension } from './group-dimensions.js';
import { dimensionsOf } from './group-dimensions.js';
import { groupOrderOf } from './group-order.js';
import { columnsOf } from './selected-columns.js';

/** The arguments of `groupBy`; `select` is what `selecting` has said. */
export const GROUP_BY = {
  filter: false,
  count: false,
  sum: false,
  avg: false,
  min: false,
  max: false,
  countUniqueValues: false,
  countEmpty: false,
  countNotEmpty: false,
  percentageEmpty: false,
  percentageNotEmpty: false,
  countTrue: false,
  countFalse: false,
  by: true,
  orderBy: false,
  limit: false,
  timeZone: false,
  weekStartDay: false,
  records: false,
  recordsOrderBy: false,
  select: false,
} as const;

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
  (context: OperationContext) =>
  async (args: GroupByRequest): Promise<JsonRecord[]> => {
    checkArguments(args, GROUP_BY, context);
    const { records } = args;
    const select = isObject(records) ? records : args['select'];
    const dimensions = dimensionsOf(args, context);
    const aggregation = aggregationOf(args, context);
    if (records) refuseWideRecords({ select, dimensions }, context);
    const nodes = (selection: string) => (records ? ` edges{node${selection}}` : '');
    const field: RootField = {
      ...groupField(context.graphql),
      around: (selection) => `{groupByDimensionValues ${aggregation.text}${nodes(selection)}}`,
    };
    const { root, answer, read } = await callRootField(context, field, {
      ...args,
      // With records, each group costs a part of what the server computes for one request.
      limit: args.limit ?? (records ? undefined : DEFAULT_LIMIT),
      select,
      filter: serializeFilter(args.filter, context),
      groupBy: dimensions.map(({ input }) => input),
      orderBy: serializeOrder(args.orderBy)?.flatMap((order) => groupOrderOf(order, dimensions, context)),
      orderByForRecords: serializeOrder(args.recordsOrderBy),
    });
    const groups = objectsIn(context.name, answer, root);
    if (args.limit === undefined && groups.length === (records ? SERVERS_LIMIT : DEFAULT_LIMIT))
      context.warn('CUT_GROUPS', `${groups.length} groups came, the most without a limit: there may be more`);
    return groups.map((group) => ({
      by: Object.fromEntries(dimensions.map(({ path }, index) => [path, dimensionValues(group, context)[index]])),
      ...aggregation.read(group),
      ...(records ? { records: nodesOf(group, read) } : {}),
    }));
  };

const groupField = ({ plural, pascalSingular }: GraphqlNames): RootField => ({
  root: `${plural}GroupBy`,
  types: {
    groupBy: `[${pascalSingular}GroupByInput!]!`,
    orderBy: `[${pascalSingular}OrderByWithGroupByInput!]!`,
    orderByForRecords: `[${pascalSingular}OrderByInput!]!`,
    limit: 'Int!',
  },
});

function dimensionValues(
  { groupByDimensionValues: values }: JsonRecord,
  { name }: OperationContext,
): readonly unknown[] {
  if (Array.isArray(values)) return values;
  throw incompleteAnswer(name, 'groupByDimensionValues');
}

// Without a limit, the server (2.21) returns only 50 groups.
const DEFAULT_LIMIT = 1000;
const SERVERS_LIMIT = 50;

// The server (2.21) builds a record by one call of a database function, which takes 50 pairs of name and value.
const MOST_COLUMNS = 50;

interface RecordsOfGroups {
  readonly select: unknown;
  readonly dimensions: readonly Dimension[];
}

function refuseWideRecords({ select, dimensions }: RecordsOfGroups, { object, refuse }: ObjectContext): void {
  const columns = columnsOf(object, select).size + dimensions.length;
  if (columns > MOST_COLUMNS)
    throw refuse(
      `records and by have ${columns} columns, of which the server takes ${MOST_COLUMNS}: select fewer fields`,
    );
}
