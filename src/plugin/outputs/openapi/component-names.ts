/** Names of components besides those that generated types have. */
import { capitalise } from '../../../twenty/graphql-names.js';
import type { ViewContext } from '../view-context.js';

/** The names of one document. */
export interface ComponentNames {
  /** A record with those that it links to. */
  readonly withRelations: (nameSingular: string) => string;
}

/** Allocates them: a name that a type of the workspace has gets an underscore, which no Twenty name holds. */
export function componentNames({ workspace, identifiers }: ViewContext): ComponentNames {
  const taken = new Set(
    workspace.objects.flatMap(({ nameSingular }) => {
      const { type, createInput, updateInput, options } = identifiers.object(nameSingular);
      return [type, createInput, updateInput, ...options.values()];
    }),
  );
  return {
    withRelations: (nameSingular) => {
      const name = `${capitalise(nameSingular)}WithRelations`;
      return taken.has(name) ? `${capitalise(nameSingular)}_WithRelations` : name;
    },
  };
}
