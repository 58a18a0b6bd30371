/** `webhook-samples.ts`: events for tests of handlers. The index leaves them out: they belong into tests. */
import { renderRootModule } from '../module.js';
import { outputWithoutOption } from '../output.js';
import { webhookSamplesView } from './webhook-samples-view.js';

const WEBHOOKS = 'webhooks/index';

export const webhookSamples = outputWithoutOption({
  name: 'webhook-samples',
  goesWith: 'webhooks',
  names: ['sampleEvent'],
  runtime: () => ({ entries: [WEBHOOKS] }),
  files: (context) => [
    renderRootModule({
      context,
      name: 'webhook-samples',
      entry: WEBHOOKS,
      view: webhookSamplesView,
    }),
  ],
});
