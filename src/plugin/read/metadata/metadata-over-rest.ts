import { failure } from '../failures.js';
import type { Connection } from '../http/connection.js';
import { isJsonObject, objectIn, objectsIn, textIn, type JsonObject } from '../../../twenty/json.js';
import type { MetadataAnswer } from './metadata-over-graphql.js';
import { parseAnswer } from '../http/parse-answer.js';
import { refuseEcho } from '../http/refuse-echo.js';
import { refused, restError, type Refusal } from '../http/refusal.js';
import { send } from '../http/send.js';
import type { ServerResponse } from '../http/server-request.js';

const path = '/rest/metadata/objects';
/** The most that a 2.21 server gives per page. */
const pageSize = 200;

/** Reads all objects over GET /rest/metadata/objects, page by page, in both formats of its answers. */
export async function metadataOverRest(connection: Connection): Promise<MetadataAnswer> {
  const objects = new Map<string, JsonObject>();
  for (let after = ''; ;) {
    const cursor = after === '' ? '' : `&starting_after=${encodeURIComponent(after)}`;
    const page = await send(connection, {
      path: `${path}?limit=${pageSize}${cursor}`,
      read: (response) => readPage(connection, response),
    });
    if (!('objects' in page)) return page;
    const known = objects.size;
    for (const object of page.objects) objects.set(textIn(object, 'id') ?? '', object);
    if (!page.hasNextPage) return { objects: [...objects.values()], warnings: [] };
    after = page.endCursor;
    if (objects.size === known || after === '') {
      const url = `${connection.baseUrl}${path}`;
      throw failure('METADATA_UNREADABLE', { url, reason: 'it promises a next page but gives no new objects' });
    }
  }
}

interface Page {
  readonly objects: readonly JsonObject[];
  readonly hasNextPage: boolean;
  readonly endCursor: string;
}

/** `{ data: { objects: [...] } }`, or `{ data: [...] }` where the workspace has the newer format. */
function readPage(connection: Connection, response: ServerResponse): Page | Refusal {
  const { url, status } = response;
  const answer = parseAnswer(connection, response);
  const error = restError(answer) ?? objectsIn(answer, 'errors')[0];
  if (error !== undefined || status >= 400) return refused(connection, { url, status, error: error ?? {} });
  const list = Array.isArray(answer['data']) ? answer['data'] : objectIn(answer, 'data')?.['objects'];
  if (!Array.isArray(list)) throw failure('ANSWER_INCOMPLETE', { url });
  refuseEcho(connection, response);
  const info = objectIn(answer, 'pageInfo');
  return {
    objects: list.filter(isJsonObject),
    hasNextPage: info?.['hasNextPage'] === true,
    endCursor: textIn(info, 'endCursor') ?? '',
  };
}
