import { failure } from '../failures.js';
import { askGraphql } from '../http/ask-graphql.js';
import type { Connection } from '../http/connection.js';
import { nodesIn, objectIn, textIn, type JsonObject } from '../../../twenty/json.js';
import { metadataOperation, metadataQuery } from './metadata-query.js';
import { introspectMetadata, metadataShape, type MetadataShape } from './metadata-shape.js';
import type { Refusal } from '../http/refusal.js';

/** The objects as the server answered them, and the id of the workspace where it tells that; or why it refused. */
export type MetadataAnswer =
  | {
      readonly objects: readonly JsonObject[];
      readonly workspaceId?: string | undefined;
      readonly warnings: readonly string[];
    }
  | Refusal;

/** Reads all objects over POST /metadata, page by page. */
export async function metadataOverGraphql(connection: Connection): Promise<MetadataAnswer> {
  const types = await introspectMetadata(connection);
  if (!('data' in types)) return types;
  const shape = metadataShape(types.data);
  if (!shape.get('Object')?.has('nameSingular')) {
    const url = `${connection.baseUrl}/metadata`;
    return { url, said: 'its schema has no type Object with nameSingular', reason: 'unknown' };
  }
  const [pages, id] = await Promise.all([readSoundPages(connection, shape), workspaceId(connection, shape)]);
  return 'objects' in pages ? { ...pages, workspaceId: id } : pages;
}

/** What a server may say that it has, and then not have: types can be made without it. */
const SPARE = /non-nullable field (Object|Field)\.(writability|readability)\b/;

/** Reads the pages, again without a spare fact where that is all that fails. */
async function readSoundPages(
  connection: Connection,
  shape: MetadataShape,
  warnings: readonly string[] = [],
): Promise<MetadataAnswer> {
  const pages = await readPages(connection, shape);
  if ('objects' in pages) return { ...pages, warnings };
  const [, type = '', fact = ''] = SPARE.exec(pages.said) ?? [];
  const facts = shape.get(type);
  if (!facts?.has(fact)) return pages;
  const others = new Map(shape).set(type, new Set([...facts].filter((each) => each !== fact)));
  const warning = `${pages.url} says that each ${type} has ${fact}, and does not answer with it: what the API may not write is not left out of inputs.`;
  return readSoundPages(connection, others, [...warnings, warning]);
}

async function readPages(
  connection: Connection,
  shape: MetadataShape,
): Promise<{ readonly objects: readonly JsonObject[] } | Refusal> {
  const objects: JsonObject[] = [];
  const seen = new Set<string>();
  const url = `${connection.baseUrl}/metadata`;
  for (let after: string | undefined; ;) {
    const query = metadataQuery(shape, after === undefined ? {} : { after });
    const question = { path: '/metadata', operationName: metadataOperation, query, root: 'objects' } as const;
    const answer = await askGraphql(connection, question);
    if (!('data' in answer)) return answer;
    const page = objectIn(answer.data, 'objects');
    const nodes = nodesIn(answer.data, 'objects');
    const info = objectIn(page, 'pageInfo');
    if (info === undefined || nodes.length < edgesIn(page)) throw failure('ANSWER_INCOMPLETE', { url });
    objects.push(...nodes);
    if (info?.['hasNextPage'] !== true) return { objects };
    after = textIn(info, 'endCursor');
    if (after === undefined || seen.has(after)) {
      throw failure('METADATA_UNREADABLE', { url, reason: 'it promises a next page but gives no new cursor' });
    }
    seen.add(after);
  }
}

/** More than any list has, where there is none. */
function edgesIn(page: JsonObject | undefined): number {
  const edges: unknown = page?.['edges'];
  return Array.isArray(edges) ? edges.length : Infinity;
}

/** The id of the workspace that the key is of; undefined where this server does not say, or does not to this key. */
async function workspaceId(connection: Connection, shape: MetadataShape): Promise<string | undefined> {
  if (!shape.get('Query')?.has('currentWorkspace') || !shape.get('Workspace')?.has('id')) return undefined;
  const answer = await askGraphql(connection, {
    path: '/metadata',
    operationName: 'TwentyCodegenWorkspace',
    query: 'query TwentyCodegenWorkspace { currentWorkspace { id } }',
  });
  return 'data' in answer ? textIn(objectIn(answer.data, 'currentWorkspace'), 'id') : undefined;
}
