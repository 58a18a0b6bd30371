/** The objects of the workspace, as a sync follows them. */
import { constant, interfaceDeclaration } from '../../print/declarations.js';
import { openObjectLiteral, text } from '../../print/expressions.js';
import { typeReference } from '../../print/types.js';
import type { WorkspaceObject } from '../../workspace/workspace.js';
import type { ModuleContext } from '../view-context.js';

/** Everything that `sync.hbs` places, besides its imports. */
export interface SyncView {
  /** The interface of the objects. */
  readonly objects: string;
  /** The fields of each object that hold ids of other records. */
  readonly links: string;
}

/** Makes the view. */
export const syncView = ({ workspace, identifiers, scope }: ModuleContext): SyncView => ({
  objects: interfaceDeclaration({
    doc: ['The objects of the workspace, by their singular names.'],
    name: 'SyncObjects',
    members: workspace.objects.map(({ nameSingular }) => {
      const { types, from } = identifiers.object(nameSingular);
      return { name: nameSingular, type: scope.type({ name: types, from }) };
    }),
  }),
  links: constant({
    name: 'links',
    isExported: false,
    type: typeReference('sync.LinksOf', ['SyncObjects']),
    value: openObjectLiteral(
      workspace.objects.map((object) => ({ key: object.nameSingular, value: text(linksOf(object).join(' ')) })),
    ),
  }),
});

const linksOf = ({ fields }: WorkspaceObject): readonly string[] =>
  fields
    .flatMap(({ relations }) => relations)
    .filter(({ kind }) => kind === 'one')
    .map(({ name }) => `${name}Id`);
