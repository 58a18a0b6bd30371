import type { ServerMetadata } from '../twenty/server-metadata.js';
import type { SandboxFile } from './doors/files/sandbox-file.js';
import type { SandboxFetch } from './doors/in-process.js';
import type { MetadataEvent } from './metadata/metadata-events.js';
import type { FeatureFlag } from './feature-flags.js';
import type { RecordsByObject } from './plausible/plausible-records.js';
import type { RateLimit, RequestQuota } from './keys/rate-limit.js';
import type { ApiKey } from './keys/role.js';
import type { ValidationRule } from './records/store/validation-rules.js';
import type { RecordStore } from './records/store/store.js';
import type { SavedRecords } from './saved-records.js';
import type { ActorQuirk } from './schema/rules.js';
import type { ServerVersion } from '../twenty/versions/server-versions.js';
import type { Delivery } from './webhooks/deliver.js';
import type { WebhookTargets } from './webhooks/targets.js';

/** What a sandbox is made of; all of it can be left out. */
export interface SandboxOptions {
  /** The data model: a definition made with `defineWorkspace`, or what a server told. Default: the example workspace. */
  readonly metadata?: ServerMetadata;
  /** The path of a snapshot file, instead of `metadata`: its data model and the server version that it was pulled from. */
  readonly snapshot?: string;
  /** The id of the workspace. Default: one that a snapshot is recognised by, or always the same. */
  readonly workspaceId?: string;
  /**
   * Records to begin with, by nameSingular of their object, as `createMany` takes them; or what makes them for the data
   * model, such as `plausibleRecords({ each: 20 })`.
   */
  readonly seed?: RecordsByObject | ((metadata: ServerMetadata) => RecordsByObject);
  /**
   * The server version that it behaves like, such as `2.47`, or `newest`. Of a version between two that are known it
   * does what the older one does, and says so in a warning of the process. Default: that of the snapshot, or `2.21`.
   */
  readonly version?: ServerVersion | 'newest' | (string & {});
  /** Features of the server that are off by default. */
  readonly featureFlags?: readonly FeatureFlag[];
  /** Whether `Actor` is as in the first schema that a server builds. Default `laterBuild`. */
  readonly actorQuirk?: ActorQuirk;
  /** Default `wrapped`: `data.objects[]`. */
  readonly restMetadataFormat?: 'wrapped' | 'bare';
  /** The token of the key that may do everything. Default: a random one, which `sandbox.apiKey` tells. */
  readonly apiKey?: string;
  /** API keys beside that one. */
  readonly apiKeys?: readonly ApiKey[];
  /** Off unless given; `true` is what a server of the version allows. */
  readonly rateLimit?: true | readonly RateLimit[];
  /** How many requests for records are answered at all (2.36 and newer); after them each is `QUOTA_EXHAUSTED`. */
  readonly requestQuota?: RequestQuota;
  /** Rules that records must keep (2.44 and newer, with the feature `IS_VALIDATION_RULES_ENABLED`). */
  readonly validationRules?: readonly ValidationRule[];
  /** How many records the workspace may hold (2.42 and newer): those of objects that are not the system's. Default 10,000,000. */
  readonly recordLimit?: number;
  /** Webhooks to begin with; more can be created over HTTP. Without a secret one is made. */
  readonly webhooks?: readonly {
    readonly targetUrl: string;
    readonly operations?: readonly string[];
    readonly secret?: string;
  }[];
  /** Where webhooks are delivered to. Default `loopback`: this machine only; other targets are noted as not delivered. */
  readonly webhookTargets?: WebhookTargets;
  /** Origins whose pages may use the sandbox from a browser, such as `http://localhost:5173`; `*` for all. Default none. */
  readonly allowedOrigins?: readonly string[] | '*';
  /** Names that the `Host` header may have beside those of this machine. */
  readonly allowedHosts?: readonly string[];
  /** Default 0: any free port. */
  readonly port?: number;
  /** `false` opens no port: requests are answered by `sandbox.fetch` alone. Default `true`. */
  readonly listen?: boolean;
  /** What `sandbox.url` is where no port is opened, for example the address that an app has in its tests. */
  readonly url?: string;
  /** The time that records are stamped with. Default: starts at 2026-01-01 and rises by a millisecond each time it is asked. */
  readonly clock?: () => Date;
  /**
   * Awaited between the time that the records of a write are stamped with and the moment at which others see them, as in a
   * transaction that commits late. The answer and the webhooks of the write come after it. Default: nothing.
   */
  readonly beforeCommit?: () => Promise<void>;
  /** Told of every request once it is answered. */
  readonly onRequest?: (request: AnsweredRequest) => void;
}

/** A request and how it was answered. */
export interface AnsweredRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly durationMs: number;
}

/** A running sandbox. */
export interface Sandbox {
  /** Without a path, for example `http://127.0.0.1:40123`; `https://sandbox.invalid` where no port is opened. */
  readonly url: string;
  /**
   * Answers a request in this process, as `fetch` would over the network: for `createTwentyClient({ fetch })` and for
   * handlers of Mock Service Worker. The host of the address does not matter.
   */
  readonly fetch: SandboxFetch;
  /** A key that may do everything. */
  readonly apiKey: string;
  /** The version that it behaves like. */
  readonly version: ServerVersion;
  /** The data model as it is now. */
  readonly metadata: () => ServerMetadata;
  readonly records: RecordStore;
  /** Keeps the records and files of this moment for `restore`. */
  readonly save: () => SavedRecords;
  /**
   * Brings back the records and files that were saved, with ids, times and links, and removes all others. No webhook is
   * told. Ids of new records, and times unless there is a `clock`, go on as they did after `save`. Throws where the data
   * model has changed since.
   */
  readonly restore: (saved: SavedRecords) => void;
  /** What was uploaded, by file id. */
  readonly files: ReadonlyMap<string, SandboxFile>;
  /** The webhook deliveries until now, each with what was answered. */
  readonly deliveries: () => readonly Delivery[];
  /** Resolves once everything that happened until now is delivered, or given up. */
  readonly deliveriesSettled: () => Promise<void>;
  /** Calls back for each change of the data model and of webhooks; returns how to stop. */
  readonly onMetadataChange: (listener: (event: MetadataEvent) => void) => () => void;
  readonly close: () => Promise<void>;
}
