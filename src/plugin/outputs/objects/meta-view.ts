/** What forms and tables need to know of an object: labels, options, limits. */
import type { WorkspaceObject } from '../../workspace/workspace.js';
import { constant } from '../../print/declarations.js';
import { dataExpression, openObjectLiteral, type KeyedEntry } from '../../print/expressions.js';
import { metaData } from './meta-data.js';

/** The declaration of the object's facts. */
export function metaDeclaration({ name, object }: { readonly name: string; readonly object: WorkspaceObject }): string {
  const { fields, ...own } = metaData(object);
  return constant({
    name,
    value: openObjectLiteral([...entries(own), { key: 'fields', value: openObjectLiteral(entries(fields)) }]),
    isConst: true,
  });
}

const entries = (data: Readonly<Record<string, Parameters<typeof dataExpression>[0]>>): readonly KeyedEntry[] =>
  Object.entries(data).map(([key, value]) => ({ key, value: dataExpression(value) }));
