import type { Needs } from './create-batches.js';
import type { Row } from '../data/row-ids.js';
import { isObject } from '../../portable/json-record.js';

/**
 * The keys by which a row connects each of its relations. The server refuses a request in which one row connects a
 * relation by id and another row by another key (2.21).
 */
export function connectionsOf(row: Row): Needs {
  const needs: { [relation: string]: string } = {};
  // A value that is not an object is refused later, when it is sent.
  for (const [field, value] of Object.entries(Object(row) as Row)) {
    const where = isObject(value) && isObject(value['connect']) && value['connect']['where'];
    if (isObject(where)) needs[field] = keysOf(where).sort().join();
  }
  return needs;
}

const keysOf = (where: object): string[] =>
  Object.entries(where).flatMap(([key, value]: [string, unknown]) =>
    isObject(value) ? keysOf(value).map((part) => `${key}.${part}`) : key,
  );
