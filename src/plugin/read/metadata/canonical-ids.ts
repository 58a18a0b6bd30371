import { isJsonObject, nodesIn, objectIn, objectsIn, textIn, type JsonObject } from '../../../twenty/json.js';

/**
 * The ids of a workspace → names, which are the same in every copy of it: an object's id becomes `person`, a field's
 * id `person.name`. So a workspace read live, from a snapshot or after it was rebuilt gives the same metadata.
 */
export type CanonicalIds = ReadonlyMap<string, string>;

/** The fields of an object as answered: `fieldsList`, a connection, or the plain list of REST. */
export function rawFields(object: JsonObject): readonly JsonObject[] {
  if (Array.isArray(object['fieldsList'])) return objectsIn(object, 'fieldsList');
  if (Array.isArray(object['fields'])) return objectsIn(object, 'fields');
  return nodesIn(object, 'fields');
}

/** Collects the ids of all objects and fields; each target of a morph field has an id of its own. */
export function canonicalIds(objects: readonly JsonObject[]): CanonicalIds {
  const ids = new Map<string, string>();
  for (const object of objects) {
    const owner = textIn(object, 'nameSingular') ?? '';
    ids.set(textIn(object, 'id') ?? '', owner);
    for (const field of rawFields(object)) {
      const name = `${owner}.${textIn(field, 'name')}`;
      for (const relation of objectsIn(field, 'morphRelations')) {
        ids.set(textIn(objectIn(relation, 'sourceFieldMetadata'), 'id') ?? '', name);
      }
      ids.set(textIn(field, 'id') ?? '', name);
    }
  }
  ids.delete('');
  return ids;
}

/** A JSON value with sorted keys and with the ids in it replaced. */
export function canonicalJson(value: unknown, ids: CanonicalIds): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => canonicalJson(item, ids));
  if (!isJsonObject(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, canonicalJson(value[key], ids)]));
}
