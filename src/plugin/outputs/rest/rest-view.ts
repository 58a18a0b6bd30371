/** The REST API of the workspace: its objects, by the metadata's own names. */
import { interfaceDeclaration } from '../../print/declarations.js';
import { literalType, literalUnion, typeReference } from '../../print/types.js';
import type { Workspace } from '../../workspace/workspace.js';
import { saysMore } from '../says-more.js';
import type { ModuleContext } from '../view-context.js';
import { furtherRoutes, isBefore2, restObjects, restoresBehind } from './routes.js';

/** Everything that `rest.hbs` places, besides its imports. */
export interface RestView {
  /** The interface of the objects. */
  readonly objects: string;
  /** The interface of the paths. */
  readonly paths: string;
}

/** The paths of a server of this workspace's version. */
function pathsOf(workspace: Workspace): string {
  if (isBefore2(workspace)) return 'twenty.RestPathsBefore2';
  return restoresBehind(workspace) ? 'twenty.RestPathsSince238' : 'twenty.RestPaths';
}

/** Makes the view. */
export const restView = ({ workspace, identifiers, scope }: ModuleContext): RestView => ({
  objects: interfaceDeclaration({
    doc: ['The objects that REST serves, by the name that their paths hold.'],
    name: 'RestObjects',
    members: restObjects(workspace).map((object) => {
      const { types, from } = identifiers.object(object.nameSingular);
      return {
        doc: saysMore({ text: object.labelPlural, name: object.namePlural }) ? [object.labelPlural] : [],
        name: object.namePlural,
        type: typeReference('twenty.RestObject', [
          literalType(object.nameSingular),
          scope.type({ name: types, from }),
          literalUnion(furtherRoutes(object)),
        ]),
      };
    }),
  }),
  paths: interfaceDeclaration({
    doc: ["The REST API, below `/rest`, for `createClient<paths>({ baseUrl: url + '/rest' })` of `openapi-fetch`."],
    name: 'paths',
    extends: [typeReference(pathsOf(workspace), ['RestObjects'])],
    members: [],
  }),
});
