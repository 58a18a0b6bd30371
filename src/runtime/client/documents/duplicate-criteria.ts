import type { ObjectDescription } from '../../objects/object-description.js';
import type { QueryField, QueryFields } from './query-fields.js';

/**
 * The fields of a query for duplicates, with those that the server compares: it compares only what is selected (2.21).
 * The same fields where none is missing.
 */
export function withDuplicateCriteria(fields: QueryFields, { duplicateCriteria }: ObjectDescription): QueryFields {
  const paths = duplicateCriteria?.split(' ') ?? [];
  const missing = paths.map((path) => ['edges', 'node', ...path.split('.')]).filter((path) => !selects(fields, path));
  if (missing.length === 0) return fields;
  // No alias has a blank in it. Fields of one name are printed as one.
  return new Map([...fields, ...missing.map((path) => [path.join(' '), fieldAt(path)] as const)]);
}

function selects(fields: QueryFields | undefined, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  return [...(fields?.values() ?? [])].some((field) => field.name === name && selects(field.fields, rest));
}

function fieldAt([name = '', ...rest]: readonly string[]): QueryField {
  const fields: QueryFields | undefined = rest[0] === undefined ? undefined : new Map([[rest[0], fieldAt(rest)]]);
  return { name, args: '', directives: '', fields };
}
