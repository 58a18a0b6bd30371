/** Webhook events of the workspace. */
import { constant, interfaceDeclaration } from '../../print/declarations.js';
import { listLiteral, text } from '../../print/expressions.js';
import { readonlyListType, writtenType } from '../../print/types.js';
import type { ModuleContext } from '../view-context.js';
import { exampleObject } from './example-object.js';

/** Everything that `webhooks.hbs` places, besides its imports. */
export interface WebhooksView {
  /** The interface of the objects. */
  readonly objects: string;
  /** The list of their names. */
  readonly objectNames: string;
  /** An object for examples in comments: a person where there are any. */
  readonly first: string;
}

/** Makes the view of the events. */
export const webhooksView = (context: ModuleContext): WebhooksView => ({
  first: exampleObject(context),
  objects: interfaceDeclaration({
    doc: ['The objects of the workspace, by the name that their events start with.'],
    name: 'WebhookObjects',
    members: context.workspace.objects.map(({ nameSingular }) => {
      const { types, from } = context.identifiers.object(nameSingular);
      return { name: nameSingular, type: context.scope.type({ name: types, from }) };
    }),
  }),
  objectNames: constant({
    name: 'objectNames',
    isExported: false,
    type: readonlyListType(writtenType('keyof WebhookObjects')),
    value: listLiteral(context.workspace.objects.map(({ nameSingular }) => text(nameSingular))),
  }),
});
