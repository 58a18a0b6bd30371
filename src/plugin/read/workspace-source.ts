import type { GraphQLSchema } from 'graphql';
import type { ServerMetadata } from '../../twenty/server-metadata.js';

/** All that is known about one workspace: its schema says what exists, its metadata what it means. */
export interface WorkspaceSource {
  readonly schema: GraphQLSchema;
  readonly metadata: ServerMetadata;
  /** What is poorer than it could be, for the user to read. */
  readonly warnings: readonly string[];
  readonly origin: 'server' | 'snapshot';
  /** A hash of the workspace's id, as `workspaceHash` makes it; undefined where the server or the snapshot has none. */
  readonly workspace: string | undefined;
  /** Which of its endpoints a server told the metadata over; REST tells less. */
  readonly readOver: ReadOver;
}

export type ReadOver = 'graphql' | 'rest';

/** How to reach a workspace. A snapshot file needs none of it. */
export interface ReadOptions {
  /** API key, with or without `Bearer `. */
  readonly token?: string | undefined;
  /** Longest time for one answer. Default 30,000 ms. */
  readonly timeoutMs?: number | undefined;
  /** How often a failed request is sent again. Default 3. */
  readonly retries?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly fetch?: typeof fetch | undefined;
  /** Waits between two tries; tests pass one that does not. */
  readonly wait?: ((ms: number) => Promise<void>) | undefined;
}
