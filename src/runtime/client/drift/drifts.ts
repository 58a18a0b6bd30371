import type { KnownObjects, ObjectDescription } from '../../objects/object-description.js';
import { isRecord } from '../../portable/json-record.js';
import { hasOwn } from '../../portable/own-property.js';
import type { Drift } from '../options.js';

/** What is in an answer that the types do not know, from the records of an object on, in any shape of a root field. */
export function* driftsIn(
  value: unknown,
  object: ObjectDescription,
  objects: KnownObjects,
): Generator<Omit<Drift, 'message'>, void, undefined> {
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) yield* driftsIn(item, object, objects);
    return;
  }
  if (!isRecord(value)) return;
  const { edges } = value;
  if (Array.isArray(edges)) {
    for (const edge of edges as readonly unknown[]) if (isRecord(edge)) yield* driftsIn(edge['node'], object, objects);
    return;
  }
  for (const field of object.neverNull?.split(' ') ?? [])
    if (hasOwn(value, field) && value[field] === null)
      yield { object: object.singular, field, kind: 'missingValue', value: null };
  for (const [field, known] of Object.entries(object.options ?? {}))
    for (const option of [value[field]].flat())
      if (typeof option === 'string' && !known.includes(option))
        yield { object: object.singular, field, kind: 'unknownOption', value: option };
  for (const [field, name] of Object.entries({ ...object.toOne, ...object.toMany })) {
    const target = objects.get(name);
    if (target) yield* driftsIn(value[field], target, objects);
  }
}
