import type { ObjectDescription } from '../../objects/object-description.js';
import { ownValue } from '../../portable/own-property.js';
import { scalarsOf } from '../../objects/scalars-of.js';
import { isObject } from '../../portable/json-record.js';

/** The columns of the database that a selection reads: fields, parts of composites, join ids, and always `id`. */
export function columnsOf(object: ObjectDescription, select: unknown): ReadonlySet<string> {
  const selected = isObject(select)
    ? Object.keys(select).filter((field) => select[field])
    : [...scalarsOf(object), ...Object.keys(object.composites ?? {})];
  const columns = selected.flatMap((field): string | string[] => {
    if (ownValue(object.toMany, field)) return [];
    if (ownValue(object.toOne, field)) return `${field}Id`;
    const parts = ownValue(object.composites, field)?.fields;
    if (!parts) return field;
    const chosen = isObject(select) ? select[field] : true;
    return Object.keys(parts).flatMap((part): string | string[] =>
      isObject(chosen) && !chosen[part] ? [] : `${field}.${part}`,
    );
  });
  return new Set(['id', ...columns]);
}
