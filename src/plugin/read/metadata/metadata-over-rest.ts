import { failure } from '../../errors.js';
import type { Connection } from '../http/connection.js';
import { objectIn, objectsIn, textIn, type JsonObject } from '../json.js';
import type { MetadataAnswer } from './metadata-over-graphql.js';
import { parseAnswer } from '../http/parse-answer.js';
import { refused, restError } from '../http/refusal.js';
import { send } from '../http/send.js';

const path = '/rest/metadata/objects';
/** The most that a 2.21 server gives per page. */
const pageSize = 200;

/** Reads all objects over GET /rest/metadata/objects, page by page, in both formats of its answers. */
export async function metadataOverRest(connection: Connection): Promise<MetadataAnswer> {
  const objects = new Map<string, JsonObject>();
  for (let after = ''; ;) {
    const cursor = after === '' ? '' : `&starting_after=${encodeURIComponent(after)}`;
    const response = await send(connection, { path: `${path}?limit=${pageSize}${cursor}` });
    const { url, status } = response;
    const answer = parseAnswer(connection, response);
    const error = restError(answer) ?? objectsIn(answer, 'errors')[0];
    if (error !== undefined || status >= 400) return refused(connection, { url, status, error: error ?? {} });
    const known = objects.size;
    for (const object of objectsOf(answer)) objects.set(textIn(object, 'id') ?? '', object);
    const info = objectIn(answer, 'pageInfo');
    if (info?.['hasNextPage'] !== true) return { objects: [...objects.values()] };
    after = textIn(info, 'endCursor') ?? '';
    if (objects.size === known || after === '') {
      throw failure('METADATA_UNREADABLE', { url, reason: 'it promises a next page but gives no new objects' });
    }
  }
}

/** `{ data: { objects: [...] } }`, or `{ data: [...] }` where the workspace has the newer format. */
function objectsOf(answer: JsonObject): readonly JsonObject[] {
  return Array.isArray(answer['data']) ? objectsIn(answer, 'data') : objectsIn(answer['data'], 'objects');
}
