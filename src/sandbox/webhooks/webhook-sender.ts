import type { MetadataEvent } from '../metadata/metadata-events.js';
import type { Webhook } from '../metadata/webhook-store.js';
import type { RecordStore } from '../records/store/store.js';
import { deliver } from './deliver.js';
import type { Delivery } from './deliver.js';
import { coversEvent } from './matches-operation.js';
import { recordPayload } from './record-payload.js';
import type { WebhookTargets } from './targets.js';

/** What a sender listens to and sends to. */
export interface WebhookSenderOptions {
  readonly records: RecordStore;
  /** Changes of the data model. */
  readonly metadata: { readonly subscribe: (listener: (event: MetadataEvent) => void) => () => void };
  readonly webhooks: { readonly list: () => readonly Webhook[] };
  readonly workspaceId: string;
  /** The key that changes of the data model are made with. */
  readonly apiKeyId: string;
  readonly targets: WebhookTargets;
  /** How long a receiver may take; 5 seconds by default, as on a 2.21 server. */
  readonly timeoutMs?: number;
  /** Whether one more call may be made; where it may not, the event is dropped without notice (2.40, behind a flag). */
  readonly mayCall?: (() => boolean) | undefined;
}

/** Tells webhooks what happens. */
export interface WebhookSender {
  /** What was sent, in the order in which it was done. */
  readonly deliveries: () => readonly Delivery[];
  /** Resolves once everything that happened until now is delivered, or given up. */
  readonly settled: () => Promise<void>;
  /** Ends listening and what is on its way. */
  readonly stop: () => void;
}

/** What a payload says beside the workspace and the webhook: before them, and after. */
interface Told {
  readonly eventName: string;
  readonly head: object;
  readonly rest: object;
}

const SERVER_TIMEOUT_MS = 5000;

/** Objects whose records no webhook is told of. */
const SILENT = new Set(['timelineActivity']);

/** Starts to tell webhooks of changes of records and of the data model: once each, several at a time, in no order. */
export function startWebhookSender(options: WebhookSenderOptions): WebhookSender {
  const { records, metadata, webhooks, workspaceId, apiKeyId, targets, timeoutMs = SERVER_TIMEOUT_MS } = options;
  const done: Delivery[] = [];
  const pending = new Set<Promise<unknown>>();
  const stopping = new AbortController();

  const tell = ({ eventName, head, rest }: Told): void => {
    const eventDate = records.now();
    for (const webhook of webhooks.list()) {
      if (webhook.deletedAt !== null || !coversEvent(webhook.operations, eventName)) continue;
      if (options.mayCall?.() === false) continue;
      const { targetUrl, id: webhookId } = webhook;
      const payload = { targetUrl, eventName, ...head, workspaceId, webhookId, eventDate, ...rest };
      const delivery = deliver({ webhook, eventName, payload, targets, timeoutMs, stopped: stopping.signal });
      pending.add(delivery);
      void delivery.then((result) => {
        pending.delete(delivery);
        done.push(result);
      });
    }
  };

  const unsubscribe = [
    records.subscribe((event) => {
      if (webhooks.list().length === 0 || SILENT.has(event.object.nameSingular)) return;
      tell(recordPayload(event));
    }),
    metadata.subscribe((event) =>
      tell({ eventName: `metadata.${event.metadataName}.${event.type}`, head: {}, rest: { apiKeyId, event } }),
    ),
  ];

  return {
    deliveries: () => [...done],
    settled: async () => {
      while (pending.size > 0) await Promise.all(pending);
    },
    stop: () => {
      for (const end of unsubscribe) end();
      stopping.abort();
    },
  };
}
