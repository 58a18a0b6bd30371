/** The REST API of the workspace: its objects, by the metadata's own names. */
import type { Operation, WorkspaceObject } from '../../workspace/workspace.js';
import { docComment, propertyKey, stringLiteral, union } from '../../print/escape.js';
import { saysMore } from '../says-more.js';
import { hasCore } from '../objects/operations-view.js';
import type { ViewContext } from '../view-context.js';

/** One object. */
export interface RestObjectView {
  readonly doc: string;
  readonly key: string;
  readonly type: string;
}

/** Everything that `rest.hbs` places, besides its imports. */
export interface RestView {
  readonly objects: readonly RestObjectView[];
  /** The type of the runtime that makes paths of them. */
  readonly paths: string;
}

/** Routes that only some objects have, by the operation of the schema that says so. */
const ROUTES: Readonly<Partial<Record<Operation, string>>> = {
  findDuplicates: 'duplicates',
  groupBy: 'groupBy',
  mergeMany: 'merge',
};

/** Makes the view. Objects whose name another part of a 1.x server has taken (`webhook`, `apiKey`) are left out. */
export const restView = ({ workspace, identifiers }: ViewContext): RestView => ({
  objects: workspace.objects.filter(hasCore).map((object) => ({
    doc: saysMore({ text: object.labelPlural, name: object.namePlural }) ? docComment([object.labelPlural]) : '',
    key: propertyKey(object.namePlural),
    type: `twenty.RestObject<${stringLiteral(object.nameSingular)}, ${identifiers.object(object.nameSingular).types}, ${routesOf(object)}>`,
  })),
  paths: workspace.objects.some(({ lacks }) => lacks.includes('offset'))
    ? 'twenty.RestPathsBefore2'
    : 'twenty.RestPaths',
});

const routesOf = ({ operations }: WorkspaceObject): string =>
  union(operations.flatMap((operation) => ROUTES[operation] ?? []).sort());
