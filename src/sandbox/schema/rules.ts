/** The server versions that are known, oldest first: 1.2 and 2.21 as captured, the others as documented or published. */
export const SERVER_VERSIONS = ['0.50', '1.2', '2.21', '2.43'] as const;

/** A version of the server; those between two of these behave like the older one. */
export type ServerVersion = (typeof SERVER_VERSIONS)[number];

/** What differs between the schemas of two servers with the same metadata. */
export interface SchemaRules {
  /** `Actor.source` and `Actor.name` are not null: only in the first schema that a server process builds. */
  readonly isActorRequired: boolean;
  /** Additional emails, phones and links and the actor's context are types of their own instead of JSON. */
  readonly hasTypedJson: boolean;
}

/** The rules of a version. `firstBuild` is what a server answers until it builds a second schema. */
export function schemaRules(server: { readonly version: ServerVersion; readonly actorQuirk: ActorQuirk }): SchemaRules {
  return { isActorRequired: server.actorQuirk === 'firstBuild', hasTypedJson: server.version === '2.43' };
}

/** The first schema of a server process says that `Actor.source` and `Actor.name` are never null, later ones do not. */
export type ActorQuirk = 'firstBuild' | 'laterBuild';
