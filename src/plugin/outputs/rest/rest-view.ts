/** The REST API of the workspace: its objects, by the metadata's own names. */
import { interfaceDeclaration } from '../../print/declarations.js';
import { literalType, literalUnion, typeReference } from '../../print/types.js';
import type { Operation, WorkspaceObject } from '../../workspace/workspace.js';
import { hasCore } from '../objects/operations-view.js';
import { saysMore } from '../says-more.js';
import type { ModuleContext } from '../view-context.js';

/** Everything that `rest.hbs` places, besides its imports. */
export interface RestView {
  /** The interface of the objects. */
  readonly objects: string;
  /** The interface of the paths. */
  readonly paths: string;
}

/** Routes that only some objects have, by the operation of the schema that says so. */
const ROUTES: Readonly<Partial<Record<Operation, string>>> = {
  findDuplicates: 'duplicates',
  groupBy: 'groupBy',
  mergeMany: 'merge',
};

/** Makes the view. Objects whose name another part of a 1.x server has taken (`webhook`, `apiKey`) are left out. */
export const restView = ({ workspace, identifiers, scope }: ModuleContext): RestView => ({
  objects: interfaceDeclaration({
    doc: ['The objects that REST serves, by the name that their paths hold.'],
    name: 'RestObjects',
    members: workspace.objects.filter(hasCore).map((object) => {
      const { types, from } = identifiers.object(object.nameSingular);
      return {
        doc: saysMore({ text: object.labelPlural, name: object.namePlural }) ? [object.labelPlural] : [],
        name: object.namePlural,
        type: typeReference('twenty.RestObject', [
          literalType(object.nameSingular),
          scope.type({ name: types, from }),
          routesOf(object),
        ]),
      };
    }),
  }),
  paths: interfaceDeclaration({
    doc: ["The REST API, below `/rest`, for `createClient<paths>({ baseUrl: url + '/rest' })` of `openapi-fetch`."],
    name: 'paths',
    extends: [
      typeReference(
        workspace.objects.some(({ lacks }) => lacks.includes('offset'))
          ? 'twenty.RestPathsBefore2'
          : 'twenty.RestPaths',
        ['RestObjects'],
      ),
    ],
    members: [],
  }),
});

const routesOf = ({ operations }: WorkspaceObject) =>
  literalUnion(operations.flatMap((operation) => ROUTES[operation] ?? []).sort());
