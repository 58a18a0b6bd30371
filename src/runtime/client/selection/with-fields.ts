import type { JsonRecord } from '../../portable/json-record.js';
import { isObject } from '../../portable/json-record.js';

/** A selection with further fields, and a function that removes these from a record; undefined where none was added. */
export type Completed = readonly [select: unknown, strip: ((record: JsonRecord) => void) | undefined];

/** Adds fields (`id`, `name.lastName`) to a selection. One that is no object has every scalar and composite field. */
export function withFields(select: unknown, paths: readonly string[]): Completed {
  if (!isObject(select)) return [select, undefined];
  const completed: JsonRecord = { ...select };
  const added: (readonly [field: string, part: string | undefined])[] = [];
  for (const path of paths) {
    const [field = '', part] = path.split('.');
    const chosen = completed[field];
    const isChosen = isObject(chosen) && part !== undefined ? chosen[part] : chosen;
    if (isChosen) continue;
    added.unshift([field, chosen ? part : undefined]);
    completed[field] = part === undefined || { ...(isObject(chosen) && chosen), [part]: true };
  }
  if (added.length === 0) return [select, undefined];
  // Engines keep an object fast if its last property is deleted first.
  const strip = (record: JsonRecord) => {
    for (const [field, part] of added) {
      const holder = part === undefined ? record : record[field];
      if (isObject(holder)) Reflect.deleteProperty(holder, part ?? field);
    }
  };
  return [completed, strip];
}
