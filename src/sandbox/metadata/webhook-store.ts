/** A webhook of the workspace. */
export interface Webhook {
  readonly id: string;
  readonly targetUrl: string;
  /** Such as `person.created`, `*.updated`, `metadata.*.*`, `*.*`; unknown ones are kept and never match. */
  readonly operations: readonly string[];
  readonly description: string | null;
  /** Signs deliveries; an empty one means that they are not signed. */
  readonly secret: string;
  readonly applicationId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
}

/** The webhooks of a workspace, in the order in which they were made. */
export interface WebhookStore {
  readonly list: () => readonly Webhook[];
  readonly save: (webhook: Webhook) => void;
  readonly remove: (id: string) => void;
}

/** An empty store. */
export function createWebhookStore(): WebhookStore {
  const webhooks = new Map<string, Webhook>();
  return {
    list: () => [...webhooks.values()],
    save: (webhook) => void webhooks.set(webhook.id, webhook),
    remove: (id) => void webhooks.delete(id),
  };
}
