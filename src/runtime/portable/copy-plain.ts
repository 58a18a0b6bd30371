import type { JsonRecord } from './json-record.js';
import { isPlainObject } from './json-record.js';

// Deeper values are left as they are, so that no value exhausts the stack.
const GREATEST_DEPTH = 100;

/** A copy of a value with the plain objects and lists in it, at any depth; everything else in it stays the same. */
export function copyPlain<Value>(value: Value): Value {
  // What a value holds twice is copied once: a value that holds itself twice would be copied without end.
  const copies = new Map<unknown, unknown>();
  const copyAt = (original: unknown, depth: number): unknown => {
    if (copies.has(original)) return copies.get(original);
    const isList = Array.isArray(original);
    if (depth > GREATEST_DEPTH || !(isList || isPlainObject(original))) return original;
    // A list has its items under the keys '0', '1' and so on.
    const copy = (isList ? original.slice() : { ...original }) as JsonRecord;
    copies.set(original, copy);
    for (const [key, inner] of Object.entries(copy)) copy[key] = copyAt(inner, depth + 1);
    return copy;
  };
  // The copy has the same type.
  return copyAt(value, 0) as Value;
}
