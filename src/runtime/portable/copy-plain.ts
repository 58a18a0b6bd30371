import { isPlainObject } from './json-record.js';

// A value that is nested deeper is taken for one that contains itself.
const GREATEST_DEPTH = 100;

/** A copy of a value with the plain objects and lists in it, at any depth; everything else in it stays the same. */
export function copyPlain<Value>(value: Value): Value {
  // The copy has the same type.
  return copyAt(value, 0) as Value;
}

function copyAt(value: unknown, depth: number): unknown {
  if (depth > GREATEST_DEPTH) return value;
  if (Array.isArray(value)) return value.map((item) => copyAt(item, depth + 1));
  if (!isPlainObject(value)) return value;
  const copy = { ...value };
  for (const [key, inner] of Object.entries(copy)) copy[key] = copyAt(inner, depth + 1);
  return copy;
}
