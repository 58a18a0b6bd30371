import type { GraphQLSchema } from 'graphql';
import type { ServerMetadata } from '../../plugin/read/server-metadata.js';
import { assembleSchema } from './assemble.js';
import { compositeTypes } from './composite-types.js';
import type { TypeDefinition } from './definition.js';
import { inputTypes } from './input-types.js';
import { objectTypes } from './object-types.js';
import { relationTypes } from './relation-types.js';
import { rootTypes } from './root-types.js';
import { schemaRules } from './rules.js';
import type { ActorQuirk, ServerVersion } from './rules.js';
import { sharedTypes } from './shared-types.js';
import { usedTypes } from './used-types.js';

/** What a workspace's schema follows from. */
export interface WorkspaceSchemaOptions {
  readonly metadata: ServerMetadata;
  /** Default `2.21`. */
  readonly version?: ServerVersion;
  /** Default `laterBuild`. */
  readonly actorQuirk?: ActorQuirk;
}

/**
 * The schema that a server introspects for this metadata, inactive and system objects included.
 * Throws where the server's introspection fails: an object whose types collide with others.
 */
export function buildWorkspaceSchema(options: WorkspaceSchemaOptions): GraphQLSchema {
  const { metadata, version = '2.21', actorQuirk = 'laterBuild' } = options;
  const rules = schemaRules({ version, actorQuirk });
  const own: readonly TypeDefinition[] = [
    ...compositeTypes(rules),
    ...metadata.objects.flatMap((object) => [...objectTypes(object), ...relationTypes(object), ...inputTypes(object)]),
    ...rootTypes(metadata.objects),
  ];
  return assembleSchema([...usedTypes({ own, shared: sharedTypes }), ...own]);
}
