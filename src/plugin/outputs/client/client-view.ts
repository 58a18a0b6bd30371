/** The client over all objects. */
import { constant, interfaceDeclaration } from '../../print/declarations.js';
import { listLiteral } from '../../print/expressions.js';
import { readonlyListType } from '../../print/types.js';
import { saysMore } from '../says-more.js';
import type { ModuleContext } from '../view-context.js';

/** Everything that `client.hbs` places, besides its imports. */
export interface ClientView {
  /** The list of all descriptions. */
  readonly objects: string;
  /** The interface of the client. */
  readonly client: string;
}

/** Makes the view. */
export function clientView({ workspace, identifiers, scope }: ModuleContext): ClientView {
  const objects = workspace.objects.map((object) => ({ object, names: identifiers.object(object.nameSingular) }));
  return {
    objects: constant({
      doc: ['Descriptions of all objects.'],
      name: 'twentyObjects',
      type: readonlyListType('twenty.ObjectDescription'),
      value: listLiteral(objects.map(({ names: { description, from } }) => scope.value({ name: description, from }))),
    }),
    client: interfaceDeclaration({
      doc: ["The workspace: a member for each of its objects; the client's own members start with `$`."],
      name: 'TwentyClient',
      extends: ['twenty.ClientMembers'],
      members: objects.map(({ object: { namePlural, labelPlural }, names: { operations, from } }) => ({
        doc: saysMore({ text: labelPlural, name: namePlural }) ? [labelPlural] : [],
        name: namePlural,
        type: scope.type({ name: operations, from }),
        isReadonly: true,
      })),
    }),
  };
}
