/** `webhooks.ts`: event types, verification and a receiver. */
import { z } from 'zod';
import { renderRootModule } from '../module.js';
import { outputWithOption } from '../output.js';
import { unverifiableFields } from './unverifiable-fields.js';
import { webhooksView } from './webhooks-view.js';

const WEBHOOKS = 'webhooks/index';

export const webhooks = outputWithOption({
  name: 'webhooks',
  option: {
    name: 'webhooks',
    isOn: true,
    schema: z.boolean(),
    documentation: 'Emit `webhooks.ts`: event types, verification and a receiver.',
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
