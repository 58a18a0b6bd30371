/** The client over all objects. */
import { docComment, propertyKey } from '../../print/escape.js';
import { saysMore } from '../says-more.js';
import { printLiteral } from '../../print/literal.js';
import type { ViewContext } from '../view-context.js';

/** One object of the client. */
export interface ClientMemberView {
  readonly doc: string;
  readonly key: string;
  readonly operations: string;
}

/** Everything that `client.hbs` places, besides its imports. */
export interface ClientView {
  /** Sorted by name. */
  readonly members: readonly ClientMemberView[];
  /** The descriptions of all objects, as a list literal. */
  readonly descriptions: string;
}

/** Makes the view. */
export function clientView({ workspace, identifiers }: ViewContext): ClientView {
  const described = workspace.objects.map((object) => ({ object, names: identifiers.object(object.nameSingular) }));
  return {
    members: described.map(({ object, names }) => ({
      doc: saysMore({ text: object.labelPlural, name: object.namePlural }) ? docComment([object.labelPlural]) : '',
      key: propertyKey(object.namePlural),
      operations: names.operations,
    })),
    descriptions: printLiteral({
      literal: { items: described.map(({ names }) => ({ code: names.description })) },
      column: 'export const twentyObjects: readonly twenty.ObjectDescription[] = '.length,
      indent: 0,
    }),
  };
}
