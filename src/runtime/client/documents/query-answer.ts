import type { QueryFields } from './query-fields.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isObject } from '../../portable/json-record.js';

/** What a document asks for of an answer whose keys are the fields' own names, root fields excepted. */
export const pickRequested = (data: JsonRecord, fields: QueryFields): JsonRecord => pick(fields, (key) => data[key]);

function read(value: unknown, fields: QueryFields): unknown {
  if (Array.isArray(value)) return value.map((item) => read(item, fields));
  return isObject(value) ? pick(fields, (_, name) => value[name]) : value;
}

function pick(fields: QueryFields, valueOf: (key: string, name: string) => unknown): JsonRecord {
  const entries = [...fields].map(([key, { name, fields: inner }]) => {
    const value = valueOf(key, name);
    return [key, inner ? read(value, inner) : value] as const;
  });
  // Not by assignment: an alias may be `__proto__`.
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
