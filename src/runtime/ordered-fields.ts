import type { ObjectDescription } from './object-description.js';
import { own } from './own.js';
import type { JsonRecord } from './selection.js';
import { isObject } from './selection.js';

/** A selection with what the server needs besides, and how to take that away again. */
export interface Completed {
  readonly select: unknown;
  readonly strip: (record: JsonRecord) => void;
}

/**
 * Adds `id` and the fields that the records are ordered by: a cursor holds only those that are selected, without
 * which a walk repeats or drops records (2.21). Relations are left out, since no cursor works with them.
 */
export function withOrderedFields(
  object: ObjectDescription,
  select: unknown,
  orderBy: readonly object[] = [],
): Completed {
  if (!isObject(select)) return { select, strip: () => {} };
  const completed: JsonRecord = { ...select, id: true };
  for (const [field, order] of orderBy.flatMap((each) => Object.entries(each) as [string, unknown][])) {
    const chosen = completed[field];
    if (order && chosen !== true && !own(object.toOne, field))
      // The parts of a composite with their directions, which are as good as true.
      completed[field] = isObject(order) ? { ...(chosen as object), ...order } : true;
  }
  return {
    select: completed,
    strip: (record) => {
      for (const [field, value] of Object.entries(record)) {
        const chosen = select[field];
        if (!chosen) Reflect.deleteProperty(record, field);
        else if (isObject(chosen) && isObject(value) && own(object.composites, field))
          for (const part of Object.keys(value)) if (!chosen[part]) Reflect.deleteProperty(value, part);
      }
    },
  };
}
