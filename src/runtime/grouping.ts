import type { Arguments, Operation } from './operation.js';
import { capitalised } from './operation.js';
import { sentFilter, sentOrder } from './page-request.js';
import type { JsonRecord } from './selection.js';
import { isObject, nodesOf } from './selection.js';

interface AggregateRequest extends Arguments {
  readonly filter?: object;
}

interface GroupByRequest extends AggregateRequest {
  readonly by: readonly (string | { readonly [field: string]: string })[];
  readonly orderBy?: object | readonly object[];
  readonly timeZone?: string;
  readonly weekStartDay?: string;
  readonly records?: unknown;
  readonly recordsOrderBy?: object | readonly object[];
}

/** Computes over all records that match. */
export const aggregate =
  ({ many, call }: Operation) =>
  async (args: AggregateRequest) => {
    const field = { root: many, around: () => `{${aggregatesText(args)}}` };
    const { answer } = await call(field, { ...args, filter: sentFilter(args.filter) });
    return computed(args, answer);
  };

/** Computes over each group of the records that match. */
export const groupBy =
  ({ many, One, call }: Operation) =>
  async (args: GroupByRequest) => {
    const { records } = args;
    const dimensions = args.by.flatMap((each) => dimensionsOf(each, args));
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
          `{groupByDimensionValues ${aggregatesText(args)}${records ? ` edges{node${selection}}` : ''}}`,
      },
      {
        // The server's own limit, 50, would leave groups out without a word.
        limit: records ? undefined : 1000,
        ...args,
        select: isObject(records) ? records : args['select'],
        filter: sentFilter(args.filter),
        groupBy: dimensions.map(({ input }) => input),
        orderBy: sentOrder(args.orderBy)?.flatMap((order) => orderOf(order, dimensions)),
        orderByForRecords: sentOrder(args.recordsOrderBy),
      },
    );
    return (answer as { readonly groupByDimensionValues: readonly unknown[] }[]).map((group) => ({
      by: Object.fromEntries(dimensions.map(({ path }, index) => [path, group.groupByDimensionValues[index]])),
      ...computed(args, group),
      ...(records ? { records: nodesOf(group, read) } : {}),
    }));
  };

// `amount.amountMicros` summed up is called `sumAmountAmountMicros`.
const fieldOf = (functionName: string, path: string): string =>
  functionName + path.split('.').map(capitalised).join('');

// A list of paths can only be that of a function: the other lists are of objects.
const requested = (args: AggregateRequest): readonly (readonly [string, readonly string[]])[] =>
  Object.entries(args).filter(
    (entry): entry is [string, string[]] =>
      /^(sum|avg|m..|count.+|percentage.+)$/.test(entry[0]) && Array.isArray(entry[1]),
  );

const aggregatesText = (args: AggregateRequest): string =>
  ['totalCount', ...requested(args).flatMap(([name, paths]) => paths.map((path) => fieldOf(name, path)))].join(' ');

function computed(args: AggregateRequest, answer: unknown): JsonRecord {
  // The shape is that of what was asked for.
  const values = answer as JsonRecord;
  const result: JsonRecord = { count: values['totalCount'] };
  for (const [name, paths] of requested(args))
    result[name] = Object.fromEntries(paths.map((path) => [path, values[fieldOf(name, path)] ?? null]));
  return result;
}

interface Dimension {
  readonly path: string;
  readonly granularity?: string;
  readonly input: unknown;
}

const dimensionsOf = (
  dimension: GroupByRequest['by'][number],
  { timeZone, weekStartDay }: GroupByRequest,
): readonly Dimension[] =>
  typeof dimension === 'string'
    ? [{ path: dimension, input: nested(dimension, true) }]
    : Object.entries(dimension).map(([path, granularity]) => {
        // Required for what has no `OF_THE` in its name (2.21).
        const zone = timeZone ?? (granularity.includes('_') ? undefined : 'UTC');
        return { path, granularity, input: nested(path, { granularity, timeZone: zone, weekStartDay }) };
      });

// `{ by: { closeDate: 'AscNullsLast' } }`, `{ count: 'DescNullsLast' }`, `{ sum: { 'amount.amountMicros': … } }`
const orderOf = (order: object, dimensions: readonly Dimension[]): readonly unknown[] =>
  Object.entries(order).flatMap(([kind, directions]: [string, unknown]) => {
    if (!isObject(directions)) return { aggregate: { totalCount: directions } };
    return Object.entries(directions).map(([path, orderBy]) => {
      if (kind !== 'by') return { aggregate: { [fieldOf(kind, path)]: orderBy } };
      const granularity = dimensions.find((dimension) => dimension.path === path)?.granularity;
      return nested(path, granularity ? { orderBy, granularity } : orderBy);
    });
  });

// `company.name` → `{ company: { name: … } }`
const nested = (path: string, value: unknown): unknown =>
  path.split('.').reduceRight((inner, part) => ({ [part]: inner }), value);
