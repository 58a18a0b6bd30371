import { buildSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { ServerVersion } from '../../../twenty/versions/server-versions.js';
import { INPUT_TYPES } from './sdl/input-types.js';
import { linesOfVersion } from './sdl/lines-of-version.js';
import { MODEL_TYPES } from './sdl/model-types.js';
import { OTHER_TYPES } from './sdl/other-types.js';

const schemas = new Map<ServerVersion, GraphQLSchema>();

/** The schema of POST /metadata in this version, as far as the sandbox serves it. */
export function metadataSchema(version: ServerVersion): GraphQLSchema {
  const schema =
    schemas.get(version) ?? buildSchema(linesOfVersion(`${MODEL_TYPES}${OTHER_TYPES}${INPUT_TYPES}`, version));
  schemas.set(version, schema);
  return schema;
}
