import type { ObjectDescription } from '../../objects/object-description.js';
import { scalarsOf } from '../../objects/scalars-of.js';
import { isBefore2 } from '../../objects/server-marks.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isObject } from '../../portable/json-record.js';
import type { Row } from './row-ids.js';
import { withId } from './row-ids.js';

/** The fields that tell records apart, as paths: the id, unique fields and the unique parts of composites. */
export function identifyingPaths(object: ObjectDescription): string[] {
  const scalars = scalarsOf(object);
  const unique = object.unique?.split(' ') ?? [];
  return ['id'].concat(
    unique.flatMap((field) => {
      const parts = Object.keys(object.composites?.[field]?.fields ?? {});
      if (scalars.includes(field)) return field;
      return parts.filter((part) => part.startsWith('primary')).map((part) => `${field}.${part}`);
    }),
  );
}

/** The unique fields, besides the id, that a row has values of. */
export const givenPaths = (row: Row, paths: readonly string[]): string[] =>
  paths.filter((path) => path !== 'id' && comparableValue(row, path));

/** A value in the form in which the server compares it: without case, and addresses without what is optional. */
export function comparableValue(holder: JsonRecord | Row, path: string): string {
  const [field = '', part] = path.split('.');
  const whole: unknown = holder[field];
  const value = part === undefined ? whole : isObject(whole) && whole[part];
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return `${value}`
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '');
}

/** A row as an upsert sends it: before 2.x a server looks for ids alone if one row of the request has an id. */
export const rowToUpsert = (row: Row, object: ObjectDescription): Row =>
  isBefore2(object) && givenPaths(Object(row), identifyingPaths(object)).length > 0 ? row : withId(row);
