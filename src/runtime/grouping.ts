import type { CallOptions } from './options.js';
import { sentFilter, sentOrder } from './page-request.js';
import type { Runner } from './runner.js';
import { capitalised } from './runner.js';
import type { JsonRecord } from './selection.js';
import { isObject, nodesOf } from './selection.js';

interface AggregateRequest extends CallOptions {
  readonly filter?: object;
  readonly [functionName: string]: unknown;
}

interface GroupByRequest extends AggregateRequest {
  readonly by: readonly (string | { readonly [field: string]: string })[];
  readonly orderBy?: object | readonly object[];
  readonly limit?: number;
  readonly timeZone?: string;
  readonly weekStartDay?: string;
  readonly records?: unknown;
  readonly recordsOrderBy?: object | readonly object[];
}

/** The operations that compute over records. */
export function createGrouping({ names, call }: Runner) {
  return {
    async aggregate(args: AggregateRequest) {
      const { answer } = await call({
        name: 'aggregate',
        root: names.many,
        args: { ...args, filter: sentFilter(args.filter) },
        around: () => `{${aggregatesText(args)}}`,
      });
      return computed(answer, args);
    },
    async groupBy(args: GroupByRequest) {
      const { records } = args;
      const dimensions = dimensionsOf(args);
      const { answer, read } = await call({
        name: 'groupBy',
        root: `${names.many}GroupBy`,
        args: {
          // The server's own limit, 50, would leave groups out without a word.
          limit: records ? undefined : 1000,
          ...args,
          select: records,
          filter: sentFilter(args.filter),
          groupBy: dimensions.map(({ input }) => input),
          orderBy: sentOrder(args.orderBy)?.flatMap((order) => orderOf(order, dimensions)),
          orderByForRecords: sentOrder(args.recordsOrderBy),
        },
        types: {
          groupBy: `[${names.One}GroupByInput!]!`,
          orderBy: `[${names.One}OrderByWithGroupByInput!]!`,
          orderByForRecords: `[${names.One}OrderByInput!]!`,
        },
        around: (selection) =>
          `{groupByDimensionValues ${aggregatesText(args)}${records ? ` edges{node${selection}}` : ''}}`,
      });
      return (answer as { readonly groupByDimensionValues: readonly unknown[] }[]).map((group) => ({
        by: Object.fromEntries(dimensions.map(({ path }, index) => [path, group.groupByDimensionValues[index]])),
        ...computed(group, args),
        ...(records ? { records: nodesOf(group, read) } : {}),
      }));
    },
  };
}

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

function computed(answer: unknown, args: AggregateRequest): JsonRecord {
  // The shape is that of what was asked for.
  const values = answer as JsonRecord;
  const result: JsonRecord = { count: values['totalCount'] };
  for (const [name, paths] of requested(args))
    result[name] = Object.fromEntries(paths.map((path) => [path, values[fieldOf(name, path)] ?? null]));
  return result;
}

interface DimensionRequest {
  readonly path: string;
  readonly granularity?: string;
  readonly input: unknown;
}

const dimensionsOf = ({ by, timeZone, weekStartDay }: GroupByRequest): readonly DimensionRequest[] =>
  by.flatMap((dimension): readonly DimensionRequest[] =>
    typeof dimension === 'string'
      ? [{ path: dimension, input: nested(dimension, true) }]
      : Object.entries(dimension).map(([path, granularity]) => {
          // Required for what has no `OF_THE` in its name (2.21).
          const zone = timeZone ?? (granularity.includes('_') ? undefined : 'UTC');
          return { path, granularity, input: nested(path, { granularity, timeZone: zone, weekStartDay }) };
        }),
  );

// `{ by: { closeDate: 'AscNullsLast' } }`, `{ count: 'DescNullsLast' }`, `{ sum: { 'amount.amountMicros': … } }`
const orderOf = (order: object, dimensions: readonly DimensionRequest[]): readonly unknown[] =>
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
