/** Samples of webhook events. */
import { propertyKey } from '../../print/escape.js';
import { printLiteral } from '../../print/literal.js';
import type { ViewContext } from '../view-context.js';
import { exampleObject } from '../webhooks/example-object.js';

/** Everything that `webhook-samples.hbs` places, besides its imports. */
export interface WebhookSamplesView {
  /** A whole property each. */
  readonly objects: readonly { readonly sample: string }[];
  readonly first: string;
}

/** Makes the view of the samples. */
export const webhookSamplesView = (context: ViewContext): WebhookSamplesView => ({
  first: exampleObject(context),
  objects: context.workspace.objects.map(({ nameSingular }) => {
    const names = context.identifiers.object(nameSingular);
    const head = `${propertyKey(nameSingular)}: `;
    const entries = [
      { key: 'description', value: { code: names.description } },
      { key: 'meta', value: { code: names.meta } },
    ];
    return { sample: head + printLiteral({ literal: { entries }, column: 2 + head.length, indent: 2 }) };
  }),
});
