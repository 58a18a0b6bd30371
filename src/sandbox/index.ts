import type { ServerMetadata } from '../plugin/read/server-metadata.js';
import { completeMetadata } from './metadata/complete.js';
import { exampleWorkspace } from './metadata/example.js';
import { identifier } from './metadata/identifier.js';
import type { MetadataEvent } from './metadata/metadata-events.js';
import { createMetadataStore } from './metadata/store.js';
import { createWebhookStore } from './metadata/webhook-store.js';
import { handle } from './protocol/handle.js';
import { listen } from './protocol/http-server.js';
import { DEFAULT_RATE_LIMITS, rateLimiter } from './protocol/rate-limit.js';
import type { RateLimit } from './protocol/rate-limit.js';
import { ADMIN } from './protocol/role.js';
import type { ApiKey } from './protocol/role.js';
import type { Workspace } from './protocol/workspace.js';
import { createRecordStore } from './records/store/store.js';
import type { RecordStore } from './records/store/store.js';
import type { ActorQuirk, ServerVersion } from './schema/rules.js';

/** What a sandbox is made of. */
export interface SandboxOptions {
  /** The data model: made with `defineWorkspace`, or what a server or snapshot tells. Default: the example workspace. */
  readonly metadata?: ServerMetadata;
  /** The server version that it behaves like. Default `2.21`. */
  readonly version?: ServerVersion;
  /** Whether `Actor` is as in the first schema that a server builds. Default `laterBuild`. */
  readonly actorQuirk?: ActorQuirk;
  /** Default `wrapped`: `data.objects[]`. */
  readonly restMetadataFormat?: 'wrapped' | 'bare';
  /** API keys beside the one that the sandbox comes with. */
  readonly apiKeys?: readonly ApiKey[];
  /** Off unless given; `true` is what a 2.21 server allows. */
  readonly rateLimit?: true | readonly RateLimit[];
  /** Default 0: any free port. */
  readonly port?: number;
  /** The time that records are stamped with. Default: starts at 2026-01-01 and rises by a millisecond each time it is asked. */
  readonly clock?: () => Date;
}

/** A running sandbox. */
export interface Sandbox {
  /** Without a path, for example `http://127.0.0.1:40123`. */
  readonly url: string;
  /** A key that may do everything. */
  readonly apiKey: string;
  /** The data model as it is now. */
  readonly metadata: () => ServerMetadata;
  /** Calls back for each change of the data model and of webhooks; returns how to stop. */
  readonly onMetadataChange: (listener: (event: MetadataEvent) => void) => () => void;
  readonly records: RecordStore;
  readonly close: () => Promise<void>;
}

/** Starts a Twenty workspace in memory behind HTTP on loopback. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const workspace = createWorkspace(options);
  const { url, close } = await listen({
    port: options.port ?? 0,
    handle: (request) => handle(request, workspace),
  });
  const { store } = workspace.metadata;
  return {
    url,
    apiKey: API_KEY.token,
    metadata: store.metadata,
    onMetadataChange: store.subscribe,
    records: workspace.records,
    close,
  };
}

const API_KEY: ApiKey = { id: identifier('apiKey/sandbox'), name: 'Sandbox', token: 'sandbox-api-key', role: ADMIN };

function createWorkspace(options: SandboxOptions): Workspace {
  const now = options.clock ?? tickingClock();
  const newId = idSequence();
  const workspaceId = identifier('workspace/sandbox');
  const store = createMetadataStore({ metadata: completeMetadata(options.metadata ?? exampleWorkspace), workspaceId });
  const limits = options.rateLimit === true ? DEFAULT_RATE_LIMITS : (options.rateLimit ?? []);
  return {
    version: options.version ?? '2.21',
    actorQuirk: options.actorQuirk ?? 'laterBuild',
    restMetadataFormat: options.restMetadataFormat ?? 'wrapped',
    metadata: { store, webhooks: createWebhookStore(), workspaceId, now, newId },
    records: createRecordStore({ metadata: store.metadata, clock: now, newId }),
    keys: [API_KEY, ...(options.apiKeys ?? [])],
    // real time, because clients really wait
    spendToken: rateLimiter({ limits, now: () => new Date() }),
  };
}

/** The same ids in the same order for every sandbox, so that tests can assert on them. */
function idSequence(): () => string {
  let count = 0;
  return () => identifier(`sandbox/${(count += 1)}`);
}

/** Always the same times in the same order, and no two alike. */
function tickingClock(): () => Date {
  let time = Date.UTC(2026, 0, 1);
  return () => new Date((time += 1));
}
