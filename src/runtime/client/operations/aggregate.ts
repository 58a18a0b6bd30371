import type { AggregateFunction } from './aggregate-types.js';
import { objectIn } from '../call/answer-shapes.js';
import { isOwnField } from '../selection/field-paths.js';
import type { AggregateFacts } from '../../objects/object-description.js';
import type { Arguments, Operation } from '../call/operation-context.js';
import { capitalised } from '../call/operation-context.js';
import { hasOwn } from '../../portable/own.js';
import { sentFilter } from './fetch-page.js';
import type { JsonRecord } from '../selection/selection.js';

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
  (operation: Operation) =>
  async (args: AggregateRequest): Promise<JsonRecord> => {
    const { text, read } = aggregationOf(operation, args);
    const field = { root: operation.many, around: () => `{${text}}` };
    const { answer } = await operation.call(field, { ...args, filter: sentFilter(operation, args.filter) });
    return read(answer);
  };

/** Writes down what is to be computed; refuses what the object cannot compute, which a server would answer null for. */
export function aggregationOf(operation: Operation, args: AggregateRequest): Aggregation {
  const wanted = requested(operation, args);
  return {
    text: ['totalCount', ...wanted.flatMap(([name, paths]) => paths.map((path) => aggregateField(name, path)))].join(
      ' ',
    ),
    read: (answer) => {
      const values = objectIn(operation.name, answer, 'the aggregates');
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

/** Refuses a field that a function is not offered for: a server answers null for it, as for a field that is not there. */
export function refuseUncomputable({ object, refuse }: Operation, name: string, path: unknown): void {
  if (typeof path !== 'string' || !isOwnField(object, path)) throw refuse(`${name}: no field ${String(path)}`);
  // What is no function has been refused.
  const kinds = FUNCTIONS[name as AggregateFunction];
  const { aggregates } = object;
  if (kinds.length === 0 || !aggregates) return;
  if (!kinds.some((kind) => aggregates[kind]?.split(' ').includes(path)))
    throw refuse(`${name}: ${path} is no ${kinds.join(' or ')}`);
}

function requested(
  operation: Operation,
  args: AggregateRequest,
): readonly (readonly [name: string, paths: readonly string[]])[] {
  return Object.entries(args).flatMap(([name, value]: [string, unknown]) => {
    if (value === undefined) return [];
    if (!isFunction(name)) {
      // A list of texts can only be that of a function, but for the dimensions of groups.
      if (name !== 'by' && Array.isArray(value) && value.some((path) => typeof path === 'string'))
        throw operation.refuse(`no function ${name}`);
      return [];
    }
    if (!Array.isArray(value)) throw operation.refuse(`${name} is no list of fields`);
    for (const path of value) refuseUncomputable(operation, name, path);
    return [[name, value as string[]]];
  });
}
