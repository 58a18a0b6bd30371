import type { AggregateFunction } from './aggregate-types.js';
import { objectIn } from '../call/answer-shapes.js';
import { isOwnField } from '../selection/field-paths.js';
import type { AggregateFacts } from '../../objects/object-description.js';
import { callRootField } from '../call/call-root-field.js';
import type { ObjectContext } from '../call/object-context.js';
import { checkArguments } from '../call/check-arguments.js';
import type { Arguments, OperationContext } from '../call/operation-context.js';
import { capitalised } from '../call/graphql-names.js';
import { hasOwn } from '../../portable/own-property.js';
import { serializeFilter } from '../operations/fetch-page.js';
import type { JsonRecord } from '../../portable/json-record.js';

/** The arguments of `aggregate`. */
export const AGGREGATE = {
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
} as const;

/** What to compute, among other arguments: lists of fields, by function. */
export interface AggregateRequest extends Arguments {
  readonly filter?: object;
}

/** What is asked for of a connection, and how to read it. */
export interface Aggregation {
  /** `totalCount sumEmployees` */
  readonly text: string;
  /** The values by function and field, of what the server answers. */
  read(answer: unknown): JsonRecord;
}

/** Computes over all records that match. */
export const aggregate =
  (context: OperationContext) =>
  async (args: AggregateRequest): Promise<JsonRecord> => {
    checkArguments(args, AGGREGATE, context);
    const { text, read } = aggregationOf(args, context);
    const field = { root: context.graphql.plural, around: () => `{${text}}` };
    const { answer } = await callRootField(context, field, { ...args, filter: serializeFilter(args.filter, context) });
    return read(answer);
  };

/** The fields that are to be computed, and how to read them. Refuses those for which the server would answer null. */
export function aggregationOf(args: AggregateRequest, context: OperationContext): Aggregation {
  const wanted = requested(args, context);
  return {
    text: ['totalCount', ...wanted.flatMap(([name, paths]) => paths.map((path) => aggregateField(name, path)))].join(
      ' ',
    ),
    read: (answer) => {
      const values = objectIn(context.name, answer, 'the aggregates');
      const computed = wanted.map(([name, paths]) => [
        name,
        Object.fromEntries(paths.map((path) => [path, values[aggregateField(name, path)] ?? null])),
      ]);
      return { count: values['totalCount'], ...Object.fromEntries(computed) };
    },
  };
}

/** `amount.amountMicros` summed up is called `sumAmountAmountMicros`. */
export const aggregateField = (name: string, path: string): string => name + path.split('.').map(capitalised).join('');

/** Whether something can be computed by that name. */
export const isFunction = (name: string): boolean => hasOwn(FUNCTIONS, name);

/** The fields that each function takes; none named means every field of the object. */
const FUNCTIONS: { readonly [F in AggregateFunction]: readonly (keyof AggregateFacts)[] } = {
  sum: ['number'],
  avg: ['number'],
  min: ['number', 'date'],
  max: ['number', 'date'],
  countUniqueValues: [],
  countEmpty: [],
  countNotEmpty: [],
  percentageEmpty: [],
  percentageNotEmpty: [],
  countTrue: ['boolean'],
  countFalse: ['boolean'],
};

/** A function, and the field that it is applied to. */
export interface Computation {
  readonly name: string;
  readonly path: unknown;
}

/** Refuses a field that a function is not offered for: a server answers null for it, as for a field that is not there. */
export function refuseUncomputable({ name, path }: Computation, { object, refuse }: ObjectContext): void {
  if (typeof path !== 'string' || !isOwnField(object, path)) throw refuse(`${name}: no field ${String(path)}`);
  // Callers have refused names that are not functions.
  const kinds = FUNCTIONS[name as AggregateFunction];
  const { aggregates } = object;
  if (kinds.length === 0 || !aggregates) return;
  if (!kinds.some((kind) => aggregates[kind]?.split(' ').includes(path)))
    throw refuse(`${name}: ${path} is no ${kinds.join(' or ')}`);
}

function requested(
  args: AggregateRequest,
  context: ObjectContext,
): readonly (readonly [name: string, paths: readonly string[]])[] {
  return Object.entries(args).flatMap(([name, value]: [string, unknown]) => {
    if (value === undefined) return [];
    if (!isFunction(name)) return [];
    if (!Array.isArray(value)) throw context.refuse(`${name} is no list of fields`);
    for (const path of value) refuseUncomputable({ name, path }, context);
    return [[name, value as string[]]];
  });
}
