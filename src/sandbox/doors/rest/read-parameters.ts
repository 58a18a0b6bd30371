import { directionOf } from '../../records/order/order-by.js';
import type { RecordError } from '../../errors.js';
import type { RecordObject } from '../../records/model/record-object.js';
import { badRequest, CodedRestError } from './rest-error.js';

/** How many records a page has when nobody says, and at most. */
const DEFAULT_LIMIT = 60;
const MAXIMUM_LIMIT = 200;

/** Reads `limit`: a whole number, silently at most 200. */
export function readLimit(text: string | null): number {
  if (text === null || text === '') return DEFAULT_LIMIT;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 0) throw badRequest(`limit '${text}' is invalid. Should be an integer`);
  return Math.min(limit, MAXIMUM_LIMIT);
}

/** Reads `depth`: 0 for records alone, 1 for the records beside them too. */
export function readDepth(text: string | null): 0 | 1 {
  const depth = Number(text ?? '');
  if (depth === 0 || depth === 1) return depth;
  throw badRequest(`'depth=${text}' parameter invalid. Allowed values are 0, 1`);
}

function readOrderItem(item: string): Readonly<Record<string, unknown>> {
  const [, path = item, direction = 'AscNullsFirst'] = /^(.*?)\[(.*)\]$/s.exec(item) ?? [];
  if (directionOf(direction) === undefined) {
    throw badRequest(
      `'order_by' direction '${direction}' invalid. Allowed values are 'AscNullsFirst', 'AscNullsLast', 'DescNullsFirst', 'DescNullsLast'. eg: ?order_by=field_1[AscNullsFirst],field_2[DescNullsLast],field_3`,
    );
  }
  const [name = '', ...parts] = path.split('.');
  return { [name]: parts.reduceRight<unknown>((inner, part) => ({ [part]: inner }), direction) };
}

/** Reads `order_by`: `field,other[DescNullsLast],name.firstName`. */
export const readOrderBy = (text: string | null): readonly Readonly<Record<string, unknown>>[] =>
  text === null ? [] : text.split(',').map(readOrderItem);

/** Throws where a composite field is ordered as a whole. */
export function demandOrderedParts(orderBy: readonly Readonly<Record<string, unknown>>[], object: RecordObject): void {
  for (const [name, direction] of orderBy.flatMap((item) => Object.entries(item))) {
    if (object.columns.get(name)?.kind !== 'composite' || typeof direction !== 'string') continue;
    throw new CodedRestError(
      `Composite field "${name}" requires subfield ordering (e.g., { ${name}: { subFieldName: 'AscNullsFirst' } })`,
      'INVALID_QUERY_INPUT',
    );
  }
}

/** How parameters that hold JSON look; the server shows it where it cannot read one. */
const EXAMPLES = {
  group_by:
    'objects - ex: [{"firstField": true}, {"secondField": {"subField": true}}, {"dateField": {"granularity": \'DAY\'}}]',
  order_by:
    'objects - ex: [{"firstField": "AscNullsFirst"}, {"secondField": {"subField": "DescNullsLast"}}, {"aggregate": {"aggregateField": "DescNullsLast"}}, {dateField: {"orderBy": "AscNullsFirst", "granularity": "DAY"}}]',
  aggregate: 'string - ex: ["countNotEmptyId", "countEmptyField"]',
} as const;

/** A parameter that holds JSON. */
export type JsonParameter = keyof typeof EXAMPLES;

/** The refusal of such a parameter. */
export const wrongJson = (name: JsonParameter): RecordError =>
  badRequest(`Invalid ${name} query parameter - should be a valid array of ${EXAMPLES[name]}`);

/** Reads a parameter that holds JSON; undefined where it is absent. */
export function readJson(name: JsonParameter, query: URLSearchParams): unknown {
  const text = query.get(name);
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw wrongJson(name);
  }
}
