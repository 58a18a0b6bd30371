/** Webhook events of the workspace, and samples of them. */
import { propertyKey, stringLiteral } from '../../print/escape.js';
import { printLiteral } from '../../print/literal.js';
import type { ViewContext } from '../view-context.js';

/** Everything that `webhooks.hbs` places, besides its imports. */
export interface WebhooksView {
  readonly objects: readonly { readonly key: string; readonly types: string }[];
  /** Their names, as a list literal. */
  readonly names: string;
  /** An object for examples in comments: a person where there are any. */
  readonly first: string;
}

/** Makes the view of the events. */
export const webhooksView = (context: ViewContext): WebhooksView => ({
  first: exampleObject(context),
  objects: context.workspace.objects.map(({ nameSingular }) => ({
    key: propertyKey(nameSingular),
    types: context.identifiers.object(nameSingular).types,
  })),
  names: printLiteral({
    literal: { items: context.workspace.objects.map(({ nameSingular }) => ({ code: stringLiteral(nameSingular) })) },
    column: 'const objectNames: readonly (keyof WebhookObjects)[] = '.length,
    indent: 0,
  }),
});

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

const exampleObject = ({ workspace }: ViewContext): string => {
  const names = workspace.objects.map(({ nameSingular }) => nameSingular);
  return names.includes('person') ? 'person' : (names[0] ?? 'person');
};
