import { askGraphql } from '../http/ask-graphql.js';
import type { GraphqlAnswer } from '../http/ask-graphql.js';
import type { Connection } from '../http/connection.js';
import { objectIn, objectsIn, textIn, type JsonObject } from '../../../twenty/json.js';

/** The field names of each metadata type of one server version, for example `Object` → `id`, `nameSingular`, … */
export type MetadataShape = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Asks POST /metadata which fields its types have: one unknown field would fail the whole query later.
 * One root field on purpose: 2.x refuses a second `__type` in one document.
 */
export function introspectMetadata(connection: Connection): Promise<GraphqlAnswer> {
  return askGraphql(connection, {
    path: '/metadata',
    operationName: 'TwentyCodegenMetadataTypes',
    // includeDeprecated: `isCustom` is deprecated for a while before it is gone
    query: 'query TwentyCodegenMetadataTypes { __schema { types { name fields(includeDeprecated: true) { name } } } }',
    root: '__schema',
  });
}

/** The shape from the introspected data. */
export function metadataShape(data: JsonObject): MetadataShape {
  const names = (type: JsonObject): ReadonlySet<string> =>
    new Set(objectsIn(type, 'fields').flatMap((field) => textIn(field, 'name') ?? []));
  return new Map(
    objectsIn(objectIn(data, '__schema'), 'types').map((type) => [textIn(type, 'name') ?? '', names(type)]),
  );
}
