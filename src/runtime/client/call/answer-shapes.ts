import { incompleteAnswer } from '../transport/incomplete-answer.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isRecord } from '../../portable/json-record.js';

// What a server answers is GraphQL's shape of what was asked for, unless something between changes it.

/** A part of an answer that is an object; throws where it is not. */
export function objectIn(operation: string, value: unknown, what: string): JsonRecord {
  if (isRecord(value)) return value;
  throw incompleteAnswer(operation, what);
}

/** A part of an answer that is a list of objects; throws where it is not. */
export function objectsIn(operation: string, value: unknown, what: string): JsonRecord[] {
  if (Array.isArray(value) && value.every(isRecord)) return value;
  throw incompleteAnswer(operation, what);
}

/** A connection whose records are all there; throws where one is not. */
export function connectionIn(operation: string, value: unknown, what: string): JsonRecord {
  const connection = objectIn(operation, value, what);
  for (const { node } of objectsIn(operation, connection['edges'], `edges of ${what}`))
    objectIn(operation, node, `a node of ${what}`);
  return connection;
}
