/** Samples of webhook events. */
import { constant } from '../../print/declarations.js';
import { call, objectLiteral, openObjectLiteral } from '../../print/expressions.js';
import { typeReference } from '../../print/types.js';
import type { ModuleContext } from '../view-context.js';
import { exampleObject } from '../webhooks/example-object.js';

/** Everything that `webhook-samples.hbs` places, besides its imports. */
export interface WebhookSamplesView {
  /** The function that makes samples. */
  readonly sampleEvent: string;
}

/** Makes the view of the samples. */
export function webhookSamplesView(context: ModuleContext): WebhookSamplesView {
  const { workspace, identifiers, scope } = context;
  const objects = scope.type({ name: 'WebhookObjects', from: './webhooks' });
  const entries = workspace.objects.map(({ nameSingular }) => {
    const { description, meta, from } = identifiers.object(nameSingular);
    return {
      key: nameSingular,
      value: objectLiteral([
        { key: 'description', value: scope.value({ name: description, from }) },
        { key: 'meta', value: scope.value({ name: meta, from }) },
      ]),
    };
  });
  return {
    sampleEvent: constant({
      doc: [
        `An event for tests of handlers: \`sampleEvent('${exampleObject(context)}.updated', { updatedFields: ['id'] })\`.`,
      ],
      name: 'sampleEvent',
      type: typeReference('webhooks.SampleEvent', [objects]),
      value: call({
        callee: 'webhooks.createSampleEvent',
        typeArguments: [objects],
        arguments: [openObjectLiteral(entries)],
      }),
    }),
  };
}
