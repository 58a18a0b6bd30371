import type { ServerBehaviour } from '../../../twenty/versions/server-behaviour.js';
import { isUuid } from '../../fields/uuid.js';
import type { RecordModel } from '../../records/model/record-model.js';
import type { RecordObject } from '../../records/model/record-object.js';
import { getRecord, listDuplicates, listGroups, listRecords } from './read-routes.js';
import { badRequest } from './rest-error.js';
import type { RestRoute } from './rest-call.js';
import { createMany, createOne, merge, remove, restoreMany, restoreOne, update } from './write-routes.js';

/** A request by method and path. */
export interface RestTarget {
  readonly method: string;
  /** For example `/rest/people`. */
  readonly path: string;
}

/** The route of a request with what its path says; no route for a method that the path does not have. */
export interface FoundRoute {
  readonly route: RestRoute | undefined;
  readonly object: RecordObject;
  readonly id: string | undefined;
}

const PLAIN: ReadonlyMap<string, RestRoute> = new Map([
  ['GET', listRecords],
  ['POST', createOne],
  ['PATCH', update],
  ['PUT', update],
  ['DELETE', remove],
]);

const BY_ID: ReadonlyMap<string, RestRoute> = new Map([
  ['GET', getRecord],
  ['PATCH', update],
  ['PUT', update],
  ['DELETE', remove],
]);

/** Words that stand before the object. */
const BEFORE: ReadonlyMap<string, RestRoute> = new Map([['POST batch', createMany]]);

/** Words that stand after the object. */
const AFTER: ReadonlyMap<string, RestRoute> = new Map([
  ['POST duplicates', listDuplicates],
  ['GET groupBy', listGroups],
  ['PATCH merge', merge],
]);

type Routes = Readonly<Record<'before' | 'after' | 'afterId', ReadonlyMap<string, RestRoute>>>;

/** Where the word `restore` stands has changed with 2.36. */
const ROUTES: Readonly<Record<ServerBehaviour['restRestore'], Routes>> = {
  prefix: { before: new Map([...BEFORE, ['PATCH restore', restoreMany]]), after: AFTER, afterId: new Map() },
  suffix: {
    before: BEFORE,
    after: new Map([...AFTER, ['PATCH restore', restoreMany]]),
    afterId: new Map([['PATCH restore', restoreOne]]),
  },
};

function objectAt(name: string, model: RecordModel): RecordObject {
  const object = model.byPlural.get(name);
  if (object !== undefined) return object;
  const singular = model.bySingular.get(name);
  throw badRequest(
    singular === undefined
      ? `object '${name}' not found. eg: companies`
      : `object '${name}' not found. Did you mean '${singular.namePlural}'?`,
  );
}

/** Reads the path of a request; throws what the server says about one that leads nowhere. */
export function findRoute(
  { method, path }: RestTarget,
  model: RecordModel,
  { restRestore }: Pick<ServerBehaviour, 'restRestore'>,
): FoundRoute {
  const routes = ROUTES[restRestore];
  const segments = path.split('/').filter(Boolean).slice(1);
  const [first = '', second, third] = segments;
  const afterId = routes.afterId.get(`${method} ${third}`);
  if (second !== undefined && afterId !== undefined && segments.length === 3) {
    return { route: afterId, object: objectAt(first, model), id: idAt(second) };
  }
  if (segments.length === 0 || segments.length > 2) {
    throw badRequest(
      `Query path '${path}' invalid. Valid examples: /rest/companies/id or /rest/companies or /rest/batch/companies`,
    );
  }
  if (second === undefined) return { route: PLAIN.get(method), object: objectAt(first, model), id: undefined };
  const before = routes.before.get(`${method} ${first}`);
  if (before !== undefined) return { route: before, object: objectAt(second, model), id: undefined };
  const after = routes.after.get(`${method} ${second}`);
  if (after !== undefined) return { route: after, object: objectAt(first, model), id: undefined };
  return { route: BY_ID.get(method), object: objectAt(first, model), id: idAt(second) };
}

function idAt(segment: string): string {
  if (!isUuid(segment)) throw badRequest(`'${segment}' is not a valid UUID`);
  return segment.toLowerCase();
}
