/** What tools for agents know of the workspace. */
import { constant, typeAlias } from '../../print/declarations.js';
import { dataExpression, listLiteral, objectLiteral, openObjectLiteral } from '../../print/expressions.js';
import { literalUnion } from '../../print/types.js';
import type { WorkspaceObject } from '../../workspace/workspace.js';
import type { ModuleContext } from '../view-context.js';
import { toolCompositesData, toolObjectData } from './tool-data.js';

/** Everything that `tools.hbs` places, besides its imports. */
export interface ToolsView {
  /** The constant of all facts. */
  readonly workspace: string;
  /** The type of the objects' names. */
  readonly names: string;
}

/** Makes the view. */
export function toolsView(context: ModuleContext): ToolsView {
  const { objects } = context.workspace;
  const composites = Object.entries(toolCompositesData(context));
  return {
    workspace: constant({
      name: 'workspace',
      type: 'tools.ToolWorkspaceFacts',
      isExported: false,
      value: openObjectLiteral([
        { key: 'objects', value: listLiteral(objects.map((object) => objectFacts({ context, object }))) },
        {
          key: 'composites',
          value: openObjectLiteral(composites.map(([key, data]) => ({ key, value: dataExpression(data) }))),
        },
      ]),
    }),
    names: typeAlias({
      doc: ['The objects that tools can be made for.'],
      name: 'ToolObjectName',
      type: literalUnion(objects.map(({ nameSingular }) => nameSingular)),
    }),
  };
}

function objectFacts({ context, object }: { readonly context: ModuleContext; readonly object: WorkspaceObject }) {
  const { description, meta, from } = context.identifiers.object(object.nameSingular);
  const data = Object.entries(toolObjectData({ context, object }));
  return objectLiteral([
    { key: 'object', value: context.scope.value({ name: description, from }) },
    { key: 'meta', value: context.scope.value({ name: meta, from }) },
    ...data.map(([key, value]) => ({ key, value: dataExpression(value) })),
  ]);
}
