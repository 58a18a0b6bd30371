/** Samples of webhook events. */
import { constant } from '../../print/declarations.js';
import { call, objectLiteral, openObjectLiteral } from '../../print/expressions.js';
import { typeReference } from '../../print/types.js';
import type { ModuleContext } from '../view-context.js';
import { exampleObject } from '../webhooks/example-object.js';
import { compositeSamples, objectSamples } from './sample-facts.js';

/** Everything that `webhook-samples.hbs` places, besides its imports. */
export interface WebhookSamplesView {
  /** The function that makes samples. */
  readonly sampleEvent: string;
}

/** Makes the view of the samples. */
export function webhookSamplesView(context: ModuleContext): WebhookSamplesView {
  const { workspace, scope } = context;
  const types = scope.type({ name: 'WebhookObjects', from: './webhooks' });
  const objects = workspace.objects.map((object) => ({ key: object.nameSingular, value: objectSamples(object) }));
  const composites = workspace.composites.map((composite) => ({
    key: composite.name,
    value: compositeSamples({ context, composite }),
  }));
  const sampled = objectLiteral([
    { key: 'objects', value: openObjectLiteral(objects) },
    { key: 'composites', value: openObjectLiteral(composites) },
  ]);
  return {
    sampleEvent: constant({
      doc: [
        `An event for tests of handlers: \`sampleEvent('${exampleObject(context)}.updated', { updatedFields: ['id'] })\`.`,
      ],
      name: 'sampleEvent',
      type: typeReference('webhooks.SampleEvent', [types]),
      value: call({ callee: 'webhooks.createSampleEvent', typeArguments: [types], arguments: [sampled] }),
    }),
  };
}
