import type { GeneralOperations } from '../../client/general-object.js';
import { isRecord, type JsonRecord } from '../../portable/json-record.js';
import { isEmpty, shownValue } from '../answers/shown-record.js';
import { listArgument } from '../arguments/check-arguments.js';
import { filterOf } from '../arguments/conditions.js';
import type { ToolObject } from '../model/tool-object.js';
import type { ToolValue } from '../model/tool-value.js';
import { operationsOf, type Toolbox } from '../model/toolbox.js';
import { notOneOf } from '../nearest.js';
import type { Tool } from '../tool.js';
import { defineTool, objectSchema, LIST, READS, RECORD, TEXT, type Call } from './define.js';
import { columnOf, datesOf, groupsOf, momentsOf, numbersOf } from './report-columns.js';
import type { Subject } from './subject.js';

const FUNCTIONS = ['sum', 'avg', 'min', 'max'] as const;
type ReportFunction = (typeof FUNCTIONS)[number];

const INTERVALS = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;
type Interval = (typeof INTERVALS)[number];

/** Counts records and computes over them, in groups or all together. */
export function reportTool(toolbox: Toolbox, subject: Subject): Tool {
  return defineTool({
    name: 'report',
    title: 'Report',
    description:
      'Count or compute in groups: by ["stage", "closeDate MONTH"], compute ["sum amount.amount"], where as in find.',
    annotations: READS,
    input: objectSchema(
      {
        ...subject.argument,
        where: { type: 'array', items: RECORD },
        by: { type: 'array', items: TEXT },
        compute: { type: 'array', items: TEXT },
      },
      subject.required,
    ),
    output: objectSchema({ rows: LIST }),
    run: async (call) => {
      const object = subject.of(call);
      const { args, faults, refuseFaults, options } = call;
      const filter = filterOf({ object, args, faults });
      const dimensions = listArgument(args, 'by').flatMap((given, index) =>
        dimensionOf({ object, given, index, call }),
      );
      const columns = listArgument(args, 'compute').flatMap((given, index) =>
        computedOf({ object, given, index, call }),
      );
      refuseFaults();
      const asked = { ...options, ...(filter ? { filter } : {}), ...functionsOf(columns) };
      const operations = operationsOf(toolbox, object);
      const { limit } = toolbox;
      const groups =
        dimensions.length === 0
          ? [await operations.aggregate(asked)]
          : await groupsBy({ operations, asked, dimensions, limit: limit + 1 });
      const rows = groups.slice(0, limit).map((group) => rowOf({ group: { ...group }, dimensions, columns }));
      return {
        rows,
        ...(groups.length > limit ? { more: `only the first ${limit} groups: narrow "where"` } : {}),
        ...currencyNote({ columns, dimensions }),
      };
    },
  });
}

interface Dimension {
  readonly value: ToolValue;
  readonly interval?: Interval;
}

interface Computed {
  readonly value: ToolValue;
  readonly fn: ReportFunction;
}

interface Item {
  readonly object: ToolObject;
  readonly given: unknown;
  readonly index: number;
  readonly call: Call;
}

/** `stage`, `closeDate MONTH` */
function dimensionOf({ object, given, index, call: { faults } }: Item): readonly Dimension[] {
  if (typeof given !== 'string') return []; // the schema has refused it
  const [path = '', interval, ...others] = given.split(' ');
  const place = `by[${index}]`;
  const groups = groupsOf(object);
  const dates = datesOf(object);
  const value = object.byPath.get(path);
  if (others.length > 0) faults.push(`${place} must be a field, or a field and an interval`);
  if (!value || !groups.concat(dates).includes(value.path)) {
    faults.push(`${place} ${notOneOf(path, groups.concat(dates))}`);
    return [];
  }
  if (!dates.includes(value.path)) {
    if (interval !== undefined) faults.push(`${place}: ${value.path} takes no interval`);
    return [{ value }];
  }
  const known = INTERVALS.find((each) => each === interval);
  if (!known) faults.push(`${place}: the interval after ${value.path} ${notOneOf(interval ?? '', INTERVALS)}`);
  return known ? [{ value, interval: known }] : [];
}

/** `sum amount.amount` */
function computedOf({ object, given, index, call: { faults } }: Item): readonly Computed[] {
  if (typeof given !== 'string') return []; // the schema has refused it
  const [called = '', path = '', ...others] = given.split(' ');
  const place = `compute[${index}]`;
  if (others.length > 0) faults.push(`${place} must be a function and a field`);
  const fn = FUNCTIONS.find((each) => each === called);
  if (!fn) {
    faults.push(`${place}: the function ${notOneOf(called, FUNCTIONS)}`);
    return [];
  }
  const numbers = numbersOf(object);
  const columns = fn === 'min' || fn === 'max' ? numbers.concat(momentsOf(object)) : numbers;
  const value = object.byPath.get(path);
  if (value && columns.includes(value.path)) return [{ value, fn }];
  faults.push(`${place}: the field ${notOneOf(path, columns)}`);
  return [];
}

/** As the client takes it: the columns of each function. */
function functionsOf(columns: readonly Computed[]): { readonly [Fn in ReportFunction]?: readonly string[] } {
  const lists: { [Fn in ReportFunction]?: readonly string[] } = {};
  for (const { value, fn } of columns) {
    const before = lists[fn] ?? [];
    if (!before.includes(columnOf(value))) lists[fn] = [...before, columnOf(value)];
  }
  return lists;
}

const groupsBy = ({
  operations,
  asked,
  dimensions,
  limit,
}: {
  readonly operations: GeneralOperations;
  readonly asked: object;
  readonly dimensions: readonly Dimension[];
  readonly limit: number;
}): Promise<readonly object[]> =>
  operations.groupBy({
    ...asked,
    by: dimensions.map(({ value, interval }) =>
      interval === undefined ? columnOf(value) : { [columnOf(value)]: interval },
    ),
    orderBy: { count: 'DescNullsLast' },
    limit,
  });

function rowOf({
  group,
  dimensions,
  columns,
}: {
  readonly group: JsonRecord;
  readonly dimensions: readonly Dimension[];
  readonly columns: readonly Computed[];
}): JsonRecord {
  const row: JsonRecord = {};
  const { by } = group;
  for (const { value, interval } of dimensions) {
    const raw = isRecord(by) ? by[columnOf(value)] : null;
    row[value.path] = isEmpty(raw) ? null : interval === undefined ? shownValue(value, raw) : raw;
  }
  row['count'] = group['count'];
  for (const { value, fn } of columns) {
    const computed = group[fn];
    const raw = isRecord(computed) ? computed[columnOf(value)] : null;
    row[`${fn} ${value.path}`] = isEmpty(raw) ? null : value.kind === 'micros' ? units(raw) : shownValue(value, raw);
  }
  return row;
}

const MILLION = 1_000_000;

/** An average of millionths has a fraction, which no amount of money has. */
const units = (micros: unknown): number => Number(micros) / MILLION;

/** Adding up euros and dollars makes no amount. */
function currencyNote({
  columns,
  dimensions,
}: {
  readonly columns: readonly Computed[];
  readonly dimensions: readonly Dimension[];
}): JsonRecord {
  const amounts = columns.filter(({ value }) => value.kind === 'micros').map(({ value }) => value.field);
  const mixed = amounts.filter(
    (field) => !dimensions.some(({ value }) => value.field === field && value.kind === 'text'),
  );
  return mixed.length > 0 ? { note: `${mixed[0]} may have several currencies: group by its currencyCode as well` } : {};
}
