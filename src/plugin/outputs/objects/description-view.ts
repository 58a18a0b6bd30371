/** What the client knows of an object at run time, as a declaration. */
import type { WorkspaceObject } from '../../workspace/workspace.js';
import { constant } from '../../print/declarations.js';
import { dataExpression, objectLiteral, openObjectLiteral, type Expression } from '../../print/expressions.js';
import { typeReference } from '../../print/types.js';
import type { ModuleContext } from '../view-context.js';
import { objectData } from './object-data.js';

/** The declaration of the description. */
export function descriptionDeclaration({
  context,
  object,
}: {
  readonly context: ModuleContext;
  readonly object: WorkspaceObject;
}): string {
  const { description, types } = context.identifiers.object(object.nameSingular);
  const data = objectData(object);
  const composites = compositesOf({ context, byField: data.composites ?? {} });
  return constant({
    name: description,
    type: typeReference('twenty.ObjectDescription', [types]),
    value: openObjectLiteral(
      Object.entries(data).map(([key, value]) => ({
        key,
        value: key === 'composites' ? composites : dataExpression(value),
      })),
    ),
  });
}

/** Each composite by the name of its description. */
const compositesOf = ({
  context,
  byField,
}: {
  readonly context: ModuleContext;
  readonly byField: Readonly<Record<string, string>>;
}): Expression =>
  objectLiteral(
    Object.entries(byField).map(([key, composite]) => {
      const { description, from } = context.identifiers.composite(composite);
      return { key, value: context.scope.value({ name: description, from }) };
    }),
  );
