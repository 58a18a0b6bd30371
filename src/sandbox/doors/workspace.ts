import { buildWorkspaceSchema } from '../schema/build.js';
import type { GraphQLSchema } from 'graphql';
import type { MetadataApiState } from './metadata/state.js';
import type { RawMetadata } from '../metadata/raw.js';
import type { RecordStore } from '../records/store/store.js';
import type { ActorQuirk } from '../schema/rules.js';
import type { ServerBehaviour } from '../../twenty/versions/server-behaviour.js';
import type { ServerVersion } from '../../twenty/versions/server-versions.js';
import type { SpendToken } from '../keys/rate-limit.js';
import type { ApiKey } from '../keys/role.js';

/** Everything that the endpoints of one sandbox work on. */
export interface Workspace {
  readonly version: ServerVersion;
  /** What the server does by its version, and by the features that are on. */
  readonly behaviour: ServerBehaviour;
  readonly actorQuirk: ActorQuirk;
  /** Which shape `/rest/metadata` has: `data.objects[]`, or `data[]` as of late 2.x. */
  readonly restMetadataFormat: 'wrapped' | 'bare';
  readonly metadata: MetadataApiState;
  readonly records: RecordStore;
  /** The first is the one that the sandbox comes with. */
  readonly keys: readonly [ApiKey, ...ApiKey[]];
  readonly spendToken: SpendToken;
  /** As in the options of a sandbox. */
  readonly beforeCommit?: () => Promise<void>;
}

const schemas = new WeakMap<RawMetadata, GraphQLSchema>();

/** The schema of the workspace as it is now, built when it is first asked for. */
export function workspaceSchema({ metadata, version, actorQuirk }: Workspace): GraphQLSchema {
  const current = metadata.store.metadata();
  const schema = schemas.get(current) ?? buildWorkspaceSchema({ metadata: current, version, actorQuirk });
  schemas.set(current, schema);
  return schema;
}
