import { parseUrl } from '../../../../twenty/parse-url.js';
import { createHash } from 'node:crypto';
import { customApplicationOf } from '../../../metadata/applications.js';
import { rowEvents } from '../../../metadata/metadata-events.js';
import type { Webhook } from '../../../metadata/webhook-store.js';
import { failure } from '../failure.js';
import type { MetadataApiState } from '../state.js';
import { validationFailure } from './validation-failure.js';

/** What a webhook is created from, and what of it can be changed. */
export interface WebhookInput {
  readonly id?: string | null;
  readonly targetUrl?: string | null;
  readonly operations?: readonly string[] | null;
  readonly description?: string | null;
  /** Made by the server unless given; an empty one means that deliveries are not signed. */
  readonly secret?: string | null;
}

/** Creates a webhook. Throws what the server would. */
export function createWebhook(input: WebhookInput, state: MetadataApiState): Webhook {
  const now = state.now().toISOString();
  const id = input.id ?? state.newId();
  const webhook: Webhook = {
    id,
    targetUrl: input.targetUrl ?? '',
    operations: input.operations ?? ['*.*'],
    description: input.description ?? null,
    secret: input.secret ?? createHash('sha256').update(id).digest('hex'),
    applicationId: customApplicationOf(state.store.metadata()),
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
  refuseBadTarget({ webhook, doing: 'creating webhook', type: 'create' });
  state.webhooks.save(webhook);
  announce({ before: [], after: [webhook] }, state);
  return webhook;
}

/** Changes what the input gives. */
export function updateWebhook({ id, update }: { id: string; update: WebhookInput }, state: MetadataApiState): Webhook {
  const before = known(id, state);
  const webhook: Webhook = {
    ...before,
    targetUrl: update.targetUrl ?? before.targetUrl,
    operations: update.operations ?? before.operations,
    description: update.description === undefined ? before.description : update.description,
    secret: update.secret ?? before.secret,
    updatedAt: state.now().toISOString(),
  };
  refuseBadTarget({ webhook, doing: 'updating webhook', type: 'update' });
  state.webhooks.save(webhook);
  announce({ before: [before], after: [webhook] }, state);
  return webhook;
}

/** Deletes a webhook; returns what it was. */
export function deleteWebhook(id: string, state: MetadataApiState): Webhook {
  const before = known(id, state);
  state.webhooks.remove(id);
  announce({ before: [before], after: [] }, state);
  return before;
}

function known(id: string, state: MetadataApiState): Webhook {
  const webhook = state.webhooks.list().find((each) => each.id === id);
  if (webhook) return webhook;
  throw failure('Webhook not found', {
    code: 'NOT_FOUND',
    subCode: 'WEBHOOK_NOT_FOUND',
    userFriendlyMessage: 'Webhook not found.',
  });
}

/** Secrets do not go into events. */
function announce(
  change: { readonly before: readonly Webhook[]; readonly after: readonly Webhook[] },
  state: MetadataApiState,
): void {
  const rows = (webhooks: readonly Webhook[]) =>
    webhooks.map(({ secret: _, ...webhook }) => ({ ...webhook, workspaceId: state.workspaceId }));
  state.store.announce(rowEvents({ metadataName: 'webhook', before: rows(change.before), after: rows(change.after) }));
}

function refuseBadTarget(change: {
  readonly webhook: Webhook;
  readonly doing: string;
  readonly type: 'create' | 'update';
}): void {
  const { targetUrl } = change.webhook;
  if (/^https?:$/.test(parseUrl(targetUrl)?.protocol ?? '')) return;
  throw validationFailure(change.doing, [
    {
      status: 'fail',
      errors: [
        {
          code: 'INVALID_TARGET_URL',
          message: 'Invalid target URL provided',
          userFriendlyMessage: 'Please provide a valid HTTP or HTTPS URL',
        },
      ],
      flatEntityMinimalInformation: { universalIdentifier: change.webhook.id, targetUrl },
      metadataName: 'webhook',
      type: change.type,
    },
  ]);
}
