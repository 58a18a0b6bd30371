import { isJsonObject, objectIn, textIn, type JsonObject } from '../../../twenty/json.js';
import { rawFields } from './canonical-ids.js';

/** What of the objects as answered is missing or not of its kind, so that something would be lost; undefined where all is there. */
export function gapIn(objects: readonly JsonObject[]): string | undefined {
  for (const object of objects) {
    const name = textIn(object, 'nameSingular');
    if (name === undefined) return 'an object has no nameSingular';
    if (textIn(object, 'namePlural') === undefined) return `the object ${name} has no namePlural`;
    const gap = gapInFields(object);
    if (gap !== undefined) return `${gap} of the object ${name}`;
  }
  return undefined;
}

function gapInFields(object: JsonObject): string | undefined {
  const list = object['fieldsList'] ?? object['fields'];
  const edges = isJsonObject(list) ? list['edges'] : list;
  if (!Array.isArray(edges)) return 'there is no list of the fields';
  if (objectIn(list, 'pageInfo')?.['hasNextPage'] === true) return 'there are more fields than one answer holds';
  const fields = rawFields(object);
  if (fields.length < edges.length) return 'a field is empty';
  const untyped = fields.find((field) => textIn(field, 'name') === undefined || textIn(field, 'type') === undefined);
  if (untyped !== undefined) return 'a field without name or type';
  const valueless = fields.find(({ options }) => Array.isArray(options) && !options.every(hasValue));
  return valueless === undefined ? undefined : `an option without a value in the field ${textIn(valueless, 'name')}`;
}

const hasValue = (option: unknown): boolean => textIn(option, 'value') !== undefined;
