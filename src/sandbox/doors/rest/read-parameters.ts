import { directionOf } from '../../records/order/order-by.js';
import { badRequest } from './rest-error.js';

/** How many records a page has when nobody says, and at most. */
const DEFAULT_LIMIT = 60;
const MAXIMUM_LIMIT = 200;

/** Reads `limit`: a whole number, silently at most 200. */
export function readLimit(text: string | null): number {
  if (text === null) return DEFAULT_LIMIT;
  const limit = Number.parseInt(text, 10);
  if (Number.isNaN(limit)) throw badRequest(`limit '${text}' is invalid. Should be an integer`);
  return Math.min(Math.max(limit, 0), MAXIMUM_LIMIT);
}

/** Reads `depth`: 0 for records alone, 1 for the records beside them too. */
export function readDepth(text: string | null): 0 | 1 {
  if (text === null || text === '0') return 0;
  if (text === '1') return 1;
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
  text === null || text === '' ? [] : text.split(',').map(readOrderItem);

/** Reads a parameter that holds JSON. */
export function readJson({ name, text }: { readonly name: string; readonly text: string }): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`Invalid JSON format for ${name} query parameter: ${text}`);
  }
}
