import type { FileStore } from '../files/file-store.js';
import type { MetadataStore } from '../../metadata/store.js';
import type { KnownRule } from '../../records/store/validation-rules.js';
import type { WebhookStore } from '../../metadata/webhook-store.js';

/** What the root fields of POST /metadata work on. */
export interface MetadataApiState {
  readonly store: MetadataStore;
  readonly webhooks: WebhookStore;
  readonly files: FileStore;
  /** Rules that records must keep; undefined where the server has none, or the feature is off. */
  readonly rules?: readonly KnownRule[] | undefined;
  /** Where the sandbox listens: `http://127.0.0.1:40123`. */
  readonly address: () => string;
  readonly workspaceId: string;
  /** The time now, for what is created. */
  readonly now: () => Date;
  readonly newId: () => string;
}
