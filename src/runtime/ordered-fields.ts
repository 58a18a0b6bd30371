import type { ObjectDescription } from './object-description.js';
import { own } from './own.js';
import type { JsonRecord } from './selection.js';
import { isObject } from './selection.js';

/** A selection with what the server needs besides, and how to take that away again. */
export interface Completed {
  readonly select: unknown;
  readonly strip: readonly ((record: JsonRecord) => void)[];
}

/**
 * Adds `id` and the fields that the records are ordered by: a cursor holds only those that are selected, without
 * which a walk repeats or drops records (2.21). Relations are left out, since no cursor works with them.
 */
export function withOrderedFields({
  select,
  orderBy = [],
  object,
}: {
  readonly select: unknown;
  readonly orderBy: readonly object[] | undefined;
  readonly object: ObjectDescription;
}): Completed {
  if (!isObject(select)) return { select, strip: [] };
  const completed = { ...select };
  const strip: Completed['strip'][number][] = [];
  for (const [field, order] of [['id', ''] as const, ...orderBy.flatMap((each) => Object.entries(each))]) {
    const chosen = completed[field];
    if (chosen === true || order === undefined || own(object.toOne, field)) continue;
    if (!chosen) strip.push((record) => delete record[field]);
    if (!isObject(order)) completed[field] = true;
    else {
      const parts = (completed[field] = { ...(chosen as object) });
      for (const part of Object.keys(order).filter((each) => !own(parts as JsonRecord, each))) {
        (parts as JsonRecord)[part] = true;
        if (chosen) strip.push(({ [field]: value }) => isObject(value) && delete value[part]);
      }
    }
  }
  return { select: completed, strip };
}
