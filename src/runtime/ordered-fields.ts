import type { ObjectDescription } from './object-description.js';
import { own } from './own.js';
import type { JsonRecord } from './selection.js';
import { isObject } from './selection.js';

/** A selection with what the server needs besides, and how to take that away again. */
export type Completed = readonly [select: unknown, strip: (record: JsonRecord) => void];

/**
 * Adds `id` and the fields that the records are ordered by: a cursor holds only those that are selected, without
 * which a walk repeats or drops records (2.21). Relations are left out, since no cursor works with them.
 */
export function withOrderedFields(
  object: ObjectDescription,
  select: unknown,
  orderBy: readonly object[] = [],
): Completed {
  if (!isObject(select)) return [select, () => {}];
  const completed: JsonRecord = { ...select };
  const added: (readonly [field: string, part?: string])[] = [];
  const add = ([field, order]: readonly [string, unknown]) => {
    const chosen = completed[field];
    if (!order || chosen === true || own(object.toOne, field)) return;
    if (!isObject(chosen)) added.unshift([field]);
    else for (const part in order) if (!chosen[part]) added.unshift([field, part]);
    // The parts of a composite with their directions, which are as good as true.
    completed[field] = isObject(order) ? { ...(chosen as object), ...order } : true;
  };
  add(['id', true]);
  for (const order of orderBy) Object.entries(order).forEach(add);
  // The last first, which leaves records in the form that engines are fast with.
  const strip = (record: JsonRecord) => {
    for (const [field, part] of added) {
      const holder = part === undefined ? record : record[field];
      if (isObject(holder)) Reflect.deleteProperty(holder, part ?? field);
    }
  };
  return [completed, strip];
}
