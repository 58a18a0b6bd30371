/** `webhooks.ts`: event types, verification and a receiver. */
import { z } from 'zod';
import { renderRootModule } from '../module.js';
import { outputWithOption } from '../output.js';
import { unverifiableFields } from './unverifiable-fields.js';
import { webhooksView } from './webhooks-view.js';

const WEBHOOKS = 'webhooks/index';

/** The option as a user writes it. */
export interface WebhooksInput {
  /** Emit `webhooks.ts`: event types, verification and a receiver. */
  webhooks?: boolean | undefined;
}

export const webhooks = outputWithOption<WebhooksInput>()({
  name: 'webhooks',
  option: {
    name: 'webhooks',
    isOn: true,
    schema: z.boolean(),
    switch: 'without webhook types',
  },
  names: [
    'TwentyWebhookEvent',
    'WebhookObjects',
    'webhookObjects',
    'constructWebhookEvent',
    'createWebhookReceiver',
    'TwentyWebhookEventOf',
    'TwentyWebhookError',
    'createMemoryStore',
    'createOwnWrites',
    'isSchemaChange',
    'isWrittenBy',
    'webhookEventKey',
    'signWebhook',
  ],
  runtime: () => ({ entries: [WEBHOOKS] }),
  index: () => [{ module: 'webhooks' }],
  warnings: unverifiableFields,
  files: (context) => [renderRootModule({ context, name: 'webhooks', entry: WEBHOOKS, view: webhooksView })],
});
