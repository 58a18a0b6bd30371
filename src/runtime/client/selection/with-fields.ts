import type { JsonRecord } from '../../portable/json-record.js';
import { isObject } from '../../portable/json-record.js';

/** A selection with what the server needs besides, and how to take that away again; nothing where it is not needed. */
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
  // The last first, which leaves records in the form that engines are fast with.
  const strip = (record: JsonRecord) => {
    for (const [field, part] of added) {
      const holder = part === undefined ? record : record[field];
      if (isObject(holder)) Reflect.deleteProperty(holder, part ?? field);
    }
  };
  return [completed, strip];
}
