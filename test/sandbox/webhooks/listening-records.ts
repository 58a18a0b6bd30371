import type { ServerMetadata } from '../../../src/twenty/server-metadata.js';
import type { MetadataEvent } from '../../../src/sandbox/metadata/metadata-events.js';
import { createWebhookStore } from '../../../src/sandbox/metadata/webhook-store.js';
import { ADMIN } from '../../../src/sandbox/keys/role.js';
import type { RecordContext } from '../../../src/sandbox/records/context.js';
import { createRecordStore } from '../../../src/sandbox/records/store/store.js';
import { startWebhookSender } from '../../../src/sandbox/webhooks/webhook-sender.js';

/** The secret of the webhook, if nothing else is said. */
export const WEBHOOK_SECRET = 'sandbox-webhook-secret';

/** The webhook that is told of changes. */
export interface ListeningOptions {
  readonly operations: readonly string[];
  readonly url: string;
  readonly secret?: string;
}

/** Records whose changes are told to one receiver. */
export function listen(metadata: ServerMetadata, options: ListeningOptions) {
  const store = createRecordStore({ metadata: () => metadata });
  const webhooks = createWebhookStore();
  webhooks.save({
    id: '30000000-0000-4000-8000-000000000000',
    targetUrl: options.url,
    operations: options.operations,
    description: null,
    secret: options.secret ?? WEBHOOK_SECRET,
    applicationId: '',
    createdAt: '',
    updatedAt: '',
    deletedAt: null,
  });
  let tellMetadata: (event: MetadataEvent) => void = () => undefined;
  const sender = startWebhookSender({
    records: store,
    metadata: {
      subscribe: (listener) => {
        tellMetadata = listener;
        return () => undefined;
      },
    },
    webhooks,
    workspaceId: '40000000-0000-4000-8000-000000000000',
    apiKeyId: '50000000-0000-4000-8000-000000000000',
    targets: 'loopback',
    timeoutMs: 300,
  });
  const context: RecordContext = { store, role: ADMIN, actor: { name: 'measure' } };
  return { store, context, sender, tellMetadata: (event: MetadataEvent) => tellMetadata(event) };
}
