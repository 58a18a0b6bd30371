/** The routes of one object: those of the sample, under its own names. */
import { capitalise } from '../../../twenty/graphql-names.js';
import { isJsonObject, type JsonObject } from '../../../twenty/json.js';
import type { WorkspaceObject } from '../../workspace/workspace.js';
import { furtherRoutes } from '../rest/routes.js';
import type { ViewContext } from '../view-context.js';
import type { ComponentNames } from './component-names.js';
import { REST_ROUTES } from './rest-routes.js';

interface Parts {
  readonly context: ViewContext;
  readonly names: ComponentNames;
  readonly object: WorkspaceObject;
  readonly servers: keyof typeof REST_ROUTES;
}

/** Routes that not every object has, as their paths end. */
const FURTHER = /\/(duplicates|groupBy|merge)$/;

/** In the order in which people look for them. */
const METHODS = ['get', 'post', 'patch', 'delete'];

/** All paths of an object with their operations. */
export function objectPaths(parts: Parts): readonly (readonly [string, JsonObject])[] {
  const { object, servers } = parts;
  const known = furtherRoutes(object);
  const rename = renamer(parts);
  return Object.entries(routesOf(servers)).flatMap(([path, methods]) => {
    const [, further] = FURTHER.exec(path) ?? [];
    if (further !== undefined && !known.includes(further)) return [];
    const operations = METHODS.flatMap((method) => {
      const operation = methods[method];
      if (operation === undefined) return [];
      const renamed = rename(operation) as JsonObject; // an object stays one
      const named = { operationId: operationId(renamed, { object, path }), tags: [object.namePlural], ...renamed };
      return [[method, named] as const];
    });
    return [[String(rename(path)), Object.fromEntries(operations)] as const];
  });
}

/** What the operation is called: as the member of its answer, such as `createPerson`; `findPeople` where that has no verb. */
function operationId(
  operation: JsonObject,
  { object, path }: { readonly object: WorkspaceObject; readonly path: string },
): string {
  if (path.endsWith('/groupBy')) return `group${capitalise(object.namePlural)}`;
  if (path.endsWith('/duplicates')) return `find${capitalise(object.nameSingular)}Duplicates`;
  const data = dataOf(operation);
  const [member = ''] = Object.keys(data);
  return member === object.namePlural || member === object.nameSingular ? `find${capitalise(member)}` : member;
}

/** The members of `data` in the answer of an operation that is done. */
function dataOf(operation: JsonObject): JsonObject {
  let found: unknown = operation['responses'];
  const done = isJsonObject(found) ? (found['200'] ?? found['201']) : undefined;
  found = done;
  for (const key of ['content', 'application/json', 'schema', 'properties', 'data', 'properties'])
    found = isJsonObject(found) ? found[key] : undefined;
  return isJsonObject(found) ? found : {};
}

/** Puts the names of an object in the place of the sample's, and a member for each aggregate. */
function renamer({ context, names, object }: Parts): (json: unknown) => unknown {
  const { nameSingular, namePlural } = object;
  const { type, createInput, updateInput } = context.identifiers.object(nameSingular);
  const components: Readonly<Record<string, string>> = {
    'qqone.record': type,
    'qqone.linked': names.withRelations(nameSingular),
    'qqone.create': createInput,
    'qqone.update': updateInput,
  };
  const named = (text: string): string =>
    text
      .replaceAll('Qqone', capitalise(nameSingular))
      .replaceAll('Qqmany', capitalise(namePlural))
      .replaceAll('qqone', nameSingular)
      .replaceAll('qqmany', namePlural);
  const members = aggregateMembers(object);
  const rename = (json: unknown): unknown => {
    if (typeof json === 'string') return named(json);
    if (Array.isArray(json)) return json.map(rename);
    if (!isJsonObject(json)) return json;
    const ref = json['$ref'];
    if (typeof ref === 'string' && !ref.startsWith('#'))
      return { $ref: `#/components/schemas/${components[ref] ?? ref}` };
    return Object.fromEntries(
      Object.entries(json).flatMap(([key, value]) =>
        members(key).map((member) => [named(member), rename(value)] as const),
      ),
    );
  };
  return rename;
}

/** `avgQqnumber` → `avgEmployees`, …: a member of the sample as those of an object. */
function aggregateMembers({ aggregates }: WorkspaceObject): (member: string) => readonly string[] {
  const names = (paths: readonly string[]) => paths.map((path) => path.split('.').map(capitalise).join(''));
  const kinds = {
    Qqnumber: names(aggregates.number.filter((path) => !path.includes('.'))),
    QqpartQqsub: names(aggregates.number.filter((path) => path.includes('.'))),
    Qqdate: names(aggregates.date),
    Qqboolean: names(aggregates.boolean),
    Qqevery: names(aggregates.every),
  };
  return (member) => {
    const kind = Object.entries(kinds).find(([ending]) => member.endsWith(ending));
    return kind ? kind[1].map((name) => member.slice(0, -kind[0].length) + name) : [member];
  };
}

/** The routes of a kind of servers: since 2.38 `restore` stands behind what it restores. */
function routesOf(servers: keyof typeof REST_ROUTES): (typeof REST_ROUTES)['now'] {
  if (servers !== 'since238') return REST_ROUTES[servers];
  const kept = Object.entries(REST_ROUTES.now).filter(([path]) => !path.startsWith('/restore/'));
  return { ...Object.fromEntries(kept), ...REST_ROUTES.since238 };
}
