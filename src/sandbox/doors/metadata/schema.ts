import { buildSchema, GraphQLError } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { ServerVersion } from '../../../twenty/versions/server-versions.js';
import { isUuid } from '../../fields/uuid.js';
import { INPUT_TYPES } from './sdl/input-types.js';
import { linesOfVersion } from './sdl/lines-of-version.js';
import { MODEL_TYPES } from './sdl/model-types.js';
import { OTHER_TYPES } from './sdl/other-types.js';

const schemas = new Map<ServerVersion, GraphQLSchema>();

/** The schema of POST /metadata in this version, as far as the sandbox serves it. */
export function metadataSchema(version: ServerVersion): GraphQLSchema {
  const known = schemas.get(version);
  if (known !== undefined) return known;
  const schema = buildSchema(linesOfVersion(`${MODEL_TYPES}${OTHER_TYPES}${INPUT_TYPES}`, version));
  Object.assign(schema.getType('UUID') ?? {}, { parseValue: demandUuid });
  schemas.set(version, schema);
  return schema;
}

/** Ids in variables are checked before anything is done. */
function demandUuid(value: unknown): unknown {
  if (isUuid(value)) return value;
  throw new GraphQLError(`Invalid UUID: '${String(value)}'`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', value },
  });
}
