import { storedFields } from '../metadata/morph-fields.js';
import type { RawField, RawObject } from '../metadata/raw.js';
import { ok } from './answer.js';
import type { Answer } from './answer.js';
import type { SandboxRequest } from './request.js';
import type { Workspace } from './workspace.js';

const DEFAULT_LIMIT = 60;
const MAXIMUM_LIMIT = 200;
const FAILURE = 'BadRequestException';

const badRequest = (message: string): Answer => ({
  status: 400,
  body: { statusCode: 400, error: FAILURE, messages: [message] },
});

type Item = Readonly<Record<string, unknown>> & { readonly id: string };

/** Answers GET /rest/metadata/objects and /fields, whole lists in pages or one by id. Other resources answer 400. */
export function restMetadata({ request, workspace }: { request: SandboxRequest; workspace: Workspace }): Answer {
  const [resource = '', id, ...rest] = request.path.split('/').slice(3);
  const items = resource === 'objects' ? objects(workspace) : resource === 'fields' ? fields(workspace) : undefined;
  if (!items || rest.length > 0) return badRequest(`${request.method} ${request.path} is not a valid path`);
  if (request.method !== 'GET') return badRequest(`${request.method} ${request.path} is not served by the sandbox`);
  const singular = resource.slice(0, -1);
  if (id !== undefined) {
    const item = items.find((each) => each.id === id);
    if (!item) return notFound(singular);
    return ok(workspace.restMetadataFormat === 'bare' ? item : { data: { [singular]: item } });
  }
  return page({ resource, items, request, workspace });
}

const notFound = (singular: string): Answer => ({
  status: 404,
  body: {
    statusCode: 404,
    error: 'Error',
    messages: [`${singular === 'object' ? 'Object' : 'Field'} metadata not found`],
    code: `${singular.toUpperCase()}_METADATA_NOT_FOUND`,
  },
});

function page(list: {
  readonly resource: string;
  readonly items: readonly Item[];
  readonly request: SandboxRequest;
  readonly workspace: Workspace;
}): Answer {
  const { resource, items, request, workspace } = list;
  const limit = request.query.get('limit') ?? String(DEFAULT_LIMIT);
  if (!/^\d+$/.test(limit)) return badRequest(`limit '${limit}' is invalid. Should be an integer`);
  const size = Math.min(Number(limit), MAXIMUM_LIMIT);
  const after = request.query.get('starting_after');
  const before = request.query.get('ending_before');
  const start = after === null ? 0 : items.findIndex((item) => item.id === after) + 1;
  const end = before === null ? items.length : items.findIndex((item) => item.id === before);
  const from = before === null ? start : Math.max(start, end - size);
  const found = items.slice(from, Math.min(from + size, end));
  return ok({
    data: workspace.restMetadataFormat === 'bare' ? found : { [resource]: found },
    pageInfo: {
      hasNextPage: from + found.length < items.length,
      startCursor: found.at(0)?.id ?? null,
      endCursor: found.at(-1)?.id ?? null,
    },
    totalCount: items.length,
  });
}

const byIdDescending = (left: Item, right: Item): number => (left.id < right.id ? 1 : left.id > right.id ? -1 : 0);

const objects = ({ metadata }: Workspace): readonly Item[] =>
  metadata.store
    .metadata()
    .objects.map((object) => objectItem(object, metadata.workspaceId))
    .toSorted(byIdDescending);

const fields = ({ metadata }: Workspace): readonly Item[] =>
  metadata.store
    .metadata()
    .objects.flatMap((object) => storedFields(object.fieldsList))
    .map((field) => fieldItem(field, metadata.workspaceId))
    .toSorted(byIdDescending);

function objectItem(object: RawObject, workspaceId: string): Item {
  const { fieldsList, indexMetadataList: _indexes, searchFieldMetadataList: _search, ...own } = object;
  return withoutNull({
    ...own,
    workspaceId,
    fields: storedFields(fieldsList).map((field) => fieldItem(field, workspaceId)),
  });
}

/** REST tells no targets of relations. */
function fieldItem({ relation: _relation, morphRelations: _targets, ...own }: RawField, workspaceId: string): Item {
  return withoutNull({ ...own, workspaceId });
}

/** REST leaves out what is null. */
function withoutNull<T extends { readonly id: string }>(item: T): Item {
  // the id is never null
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && value !== undefined)) as Item;
}
