import { behaviourOf } from '../../twenty/versions/server-behaviour.js';
import type { ServerVersion } from '../../twenty/versions/server-versions.js';

/** What differs between the schemas of two servers with the same metadata. */
export interface SchemaRules {
  /** `Actor.source` and `Actor.name` are not null: only in the first schema that a server process builds. */
  readonly isActorRequired: boolean;
  /** Additional emails, phones and links and the actor's context are types of their own instead of JSON. */
  readonly hasTypedJson: boolean;
}

/** The rules of a version. `firstBuild` is what a server answers until it builds a second schema. */
export function schemaRules(server: { readonly version: ServerVersion; readonly actorQuirk: ActorQuirk }): SchemaRules {
  return {
    isActorRequired: server.actorQuirk === 'firstBuild',
    hasTypedJson: behaviourOf(server.version).typedParts,
  };
}

/** The first schema of a server process says that `Actor.source` and `Actor.name` are never null, later ones do not. */
export type ActorQuirk = 'firstBuild' | 'laterBuild';
