import type { GraphQLSchema } from 'graphql';
import type { ServerMetadata, ServerObject } from '../../twenty/server-metadata.js';
import { behaviourOf } from '../../twenty/versions/server-behaviour.js';
import { assembleSchema } from './assemble.js';
import { compositeTypeDefinitions } from './composite-types.js';
import type { TypeDefinition } from './definition.js';
import { inputTypes } from './input-types.js';
import { objectTypes } from './object-types.js';
import { relationTypes } from './relation-types.js';
import { rootTypes } from './root-types.js';
import { schemaRules } from './rules.js';
import type { ActorQuirk } from './rules.js';
import type { ServerVersion } from '../../twenty/versions/server-versions.js';
import { sharedTypes } from './shared-types.js';
import { usedTypes } from './used-types.js';
import { toVersion0Types } from './version-0.js';
import { toVersion1Types, withVersion2FieldTypes, VERSION_1_TYPES } from './version-1.js';

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
  const { version = '2.21', actorQuirk = 'laterBuild' } = options;
  const { family, nestedCreate } = behaviourOf(version);
  const isVersion2 = family === '2.x';
  const { objects } = isVersion2 ? options.metadata : withVersion2FieldTypes(options.metadata);
  const own: readonly TypeDefinition[] = [
    ...compositeTypeDefinitions(schemaRules({ version, actorQuirk })),
    ...objects.flatMap((object) => [
      ...objectTypes(object),
      ...relationTypes(object, { nestedCreate }),
      ...inputTypes(object),
    ]),
    ...rootTypes(objects),
  ];
  return assembleSchema(isVersion2 ? withShared(own, sharedTypes) : olderTypes({ version, objects, own }));
}

const withShared = (own: readonly TypeDefinition[], shared: readonly TypeDefinition[]): readonly TypeDefinition[] => [
  ...usedTypes({ own, shared }),
  ...own,
];

/** The types of versions before 2.x are made from those of 2.21. */
function olderTypes(from: {
  readonly version: ServerVersion;
  readonly objects: readonly ServerObject[];
  readonly own: readonly TypeDefinition[];
}): readonly TypeDefinition[] {
  const types = withShared(toVersion1Types(from.own), [...toVersion1Types(sharedTypes), ...VERSION_1_TYPES]);
  return from.version === '0.50' ? toVersion0Types(types, from.objects) : types;
}
