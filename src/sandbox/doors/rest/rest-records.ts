import { httpError } from '../answer.js';
import type { Answer } from '../answer.js';
import type { SpendToken } from '../../keys/rate-limit.js';
import type { SandboxRequest } from '../request.js';
import type { ApiKey } from '../../keys/role.js';
import type { RecordStore } from '../../records/store/store.js';
import { findRoute } from './find-route.js';
import { parseJsonBody } from '../json-body.js';
import { spend } from '../spend.js';
import { isCapped, MOST_FIELDS } from './rest-fields.js';
import { restAnswerTo } from './rest-error.js';

/** A request below `/rest`, with a key that is valid. */
export interface RestRequest {
  readonly request: Pick<SandboxRequest, 'method' | 'path' | 'query' | 'body'>;
  readonly key: Pick<ApiKey, 'id' | 'name' | 'role'>;
  readonly records: RecordStore;
  readonly spendToken?: SpendToken | undefined;
}

/** What says that a record has more fields than are shown. */
const CAPPED = { 'x-twenty-fields-capped': 'true', 'x-twenty-fields-max': String(MOST_FIELDS) };

function answer({ request, key, records, spendToken }: RestRequest, body: unknown): Answer {
  const { behaviour } = records;
  const { route, object, id } = findRoute(request, records.model(), behaviour);
  if (route === undefined) return httpError(404, `Cannot ${request.method} ${request.path}`, 'Not Found');
  spend({ spendToken, behaviour, key });
  const context = { store: records, role: key.role, actor: { name: key.name } };
  const result = route({ context, object, id, query: request.query, body });
  return isCapped({ context, object, query: request.query }) ? { ...result, headers: CAPPED } : result;
}

/** Answers `/rest/<plural>` and its batch, restore, duplicates, merge and groupBy routes. Never throws. */
export function restRecords(call: RestRequest): Answer {
  try {
    if (/^\/rest\/?$/.test(call.request.path)) {
      return httpError(404, `Cannot ${call.request.method} ${call.request.path}`, 'Not Found');
    }
    const body = call.request.body === '' ? undefined : parseJsonBody(call.request.body);
    return answer(call, body);
  } catch (error) {
    if (error instanceof SyntaxError) return httpError(400, error.message, 'Bad Request');
    return restAnswerTo(error, call.records.behaviour);
  }
}
