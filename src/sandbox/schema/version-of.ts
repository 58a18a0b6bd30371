import { GraphQLList, GraphQLNonNull, GraphQLObjectType } from 'graphql';
import type { GraphQLOutputType, GraphQLSchema } from 'graphql';
import type { ActorQuirk } from './rules.js';
import type { ServerVersion } from '../../twenty/versions/server-versions.js';

/** The server that a schema must have come from, as far as its types tell. */
export function versionOf(schema: GraphQLSchema): { readonly version: ServerVersion; readonly actorQuirk: ActorQuirk } {
  return {
    version: version(schema),
    actorQuirk:
      fieldType(schema, { type: 'Actor', field: 'source' }) instanceof GraphQLNonNull ? 'firstBuild' : 'laterBuild',
  };
}

function version(schema: GraphQLSchema): ServerVersion {
  if (schema.getType('RichTextV2')) return schema.getType('IDFilter') ? '0.50' : '1.2';
  return fieldType(schema, { type: 'Emails', field: 'additionalEmails' }) instanceof GraphQLList ? '2.43' : '2.21';
}

function fieldType(
  schema: GraphQLSchema,
  place: { readonly type: string; readonly field: string },
): GraphQLOutputType | undefined {
  const type = schema.getType(place.type);
  return type instanceof GraphQLObjectType ? type.getFields()[place.field]?.type : undefined;
}
