import { httpError, ok } from '../../answer.js';
import type { Answer } from '../../answer.js';
import type { Workspace } from '../../workspace.js';
import { notFound, wrongLimit } from './answers.js';
import { itemsOf } from './items.js';
import type { Resource } from './items.js';

const DEFAULT_LIMIT = 60;
const MAXIMUM_LIMIT = 200;

/** One object or field by its id. */
export function readOne({ resource, id }: { resource: Resource; id: string }, workspace: Workspace): Answer {
  const item = itemsOf(resource, workspace.metadata).find((each) => each.id === id);
  if (!item) return notFound(resource);
  return ok(workspace.restMetadataFormat === 'bare' ? item : { data: { [resource.slice(0, -1)]: item } });
}

/** A page of objects or fields: 60 unless `limit` says another number, 200 at most, from and to the ids given. */
export function readPage(list: { resource: Resource; query: URLSearchParams }, workspace: Workspace): Answer {
  const { resource, query } = list;
  if (query.has('starting_after') && query.has('ending_before')) {
    return httpError(400, "'starting_after' and 'ending_before' cannot be used together.", 'Bad Request');
  }
  const limit = query.get('limit') ?? String(DEFAULT_LIMIT);
  if (!/^\d+$/.test(limit)) return wrongLimit(limit);
  const items = itemsOf(resource, workspace.metadata);
  const size = Math.min(Number(limit), MAXIMUM_LIMIT);
  const after = query.get('starting_after');
  const before = query.get('ending_before');
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
