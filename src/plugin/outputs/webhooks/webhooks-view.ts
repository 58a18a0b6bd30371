/** Webhook events of the workspace. */
import { propertyKey, stringLiteral } from '../../print/escape.js';
import { printLiteral } from '../../print/literal.js';
import type { ViewContext } from '../view-context.js';
import { exampleObject } from './example-object.js';

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
