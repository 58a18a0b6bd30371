/** Which routes of the REST API the objects of a workspace have. */
import type { Operation, Workspace, WorkspaceObject } from '../../workspace/workspace.js';
import { hasCore } from '../objects/operations-view.js';

/** Routes that only some objects have, by the operation of the schema that says so. */
const ROUTES: Readonly<Partial<Record<Operation, string>>> = {
  findDuplicates: 'duplicates',
  groupBy: 'groupBy',
  mergeMany: 'merge',
};

/** The objects that REST serves: not those whose name another part of a 1.x server has taken (`webhook`, `apiKey`). */
export const restObjects = ({ objects }: Workspace): readonly WorkspaceObject[] => objects.filter(hasCore);

/** The routes that an object has besides those that all have, sorted. */
export const furtherRoutes = ({ operations }: WorkspaceObject): readonly string[] =>
  operations.flatMap((operation) => ROUTES[operation] ?? []).sort();

/**
 * Whether `restore` stands behind what it restores: since 2.36, and the schema tells a server by its nested creates, which
 * came with 2.38.
 */
export const restoresBehind = ({ objects }: Workspace): boolean =>
  objects.some(({ fields }) => fields.some(({ relations }) => relations.some(({ isCreatable }) => isCreatable)));

/** Whether the server is older than 2.0: it writes one record or creates a batch, and destroys what it deletes. */
export const isBefore2 = ({ objects }: Workspace): boolean => objects.some(({ lacks }) => lacks.includes('offset'));
