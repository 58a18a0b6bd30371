import type { Described } from '../call/described-operations.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isObject, isRecord } from '../../portable/json-record.js';
import { hasOwn, ownValue } from '../../portable/own-property.js';
import { copyPlain } from '../../portable/copy-plain.js';
import { scalarsOf } from '../../objects/scalars-of.js';

/**
 * A selection that names all that it means: `true` for an object, or none at all, means its scalar and composite fields.
 * Undefined where it leads to an object that the client does not know.
 */
export function expandedSelection(select: unknown, { object, objects }: Described): JsonRecord | undefined {
  const expanded: JsonRecord = {};
  if (!isObject(select)) {
    for (const field of [...scalarsOf(object), ...Object.keys(object.composites ?? {})]) expanded[field] = true;
    return expanded;
  }
  for (const [field, inner] of Object.entries(select)) {
    if (!inner) continue;
    const name = ownValue(object.toMany, field) ?? ownValue(object.toOne, field);
    if (name === undefined) {
      expanded[field] = inner;
      continue;
    }
    const target = objects.get(name);
    const below = target && expandedSelection(inner, { object: target, objects });
    if (!below) return undefined;
    expanded[field] = below;
  }
  return expanded;
}

/**
 * Whether two selections can be asked for together. The id of a link reads null where its soft-deleted record is selected
 * beside it (2.21), so that one call must not select the record and another only its id.
 */
export function goTogether(some: JsonRecord, others: JsonRecord, { object, objects }: Described): boolean {
  const isSplit = (one: JsonRecord, other: JsonRecord, field: string) =>
    one[field] !== undefined && other[field] === undefined && other[`${field}Id`] !== undefined;
  for (const field of Object.keys(object.toOne ?? {}))
    if (isSplit(some, others, field) || isSplit(others, some, field)) return false;
  return Object.entries({ ...object.toOne, ...object.toMany }).every(([field, name]) => {
    const [one, other, target] = [some[field], others[field], objects.get(name)];
    return !isRecord(one) || !isRecord(other) || !target || goTogether(one, other, { object: target, objects });
  });
}

/** What a selection has of a record that was read with a larger one: a copy. */
export function selectedOf(value: unknown, select: unknown): unknown {
  if (!isRecord(select)) return copyPlain(value);
  if (Array.isArray(value)) return value.map((item: unknown) => selectedOf(item, select));
  if (!isRecord(value)) return value;
  const selected: JsonRecord = {};
  for (const [key, inner] of Object.entries(select))
    if (inner && hasOwn(value, key)) selected[key] = selectedOf(value[key], inner);
  return selected;
}
