import { failure } from '../errors.js';
import { quote, type Connection } from './connection.js';
import { isJsonObject, objectIn, objectsIn, textIn, type JsonObject } from './json.js';
import { parseAnswer } from './parse-answer.js';
import { send } from './send.js';

/** A GraphQL operation; `operationName` must be the name in the document. */
export interface GraphqlQuestion {
  readonly path: '/graphql' | '/metadata';
  readonly operationName: string;
  readonly query: string;
}

/** The data, or the first error's message when the server refused for another reason than the key. */
export type GraphqlAnswer =
  { readonly data: JsonObject } | { readonly url: string; readonly said: string; readonly denied: boolean };

/** Asks a GraphQL endpoint of the server. Throws when there is no Twenty server, or no valid key. */
export async function askGraphql(connection: Connection, question: GraphqlQuestion): Promise<GraphqlAnswer> {
  const { path, operationName, query } = question;
  const response = await send(connection, { path, body: { operationName, query } });
  const { url, status } = response;
  const answer = parseAnswer(connection, response);
  const data = objectIn(answer, 'data');
  const errors = objectsIn(answer, 'errors');
  if (data !== undefined && errors.length === 0) return { data };
  if (errors.length === 0 && status === 404)
    throw failure('NOT_A_TWENTY_SERVER', { url, reason: 'it answered HTTP 404' });
  const refusal = errors[0] ?? restRefusal(answer);
  if (refusal === undefined) {
    throw failure('NOT_A_TWENTY_SERVER', { url, reason: `it answered HTTP ${status} with JSON that is not GraphQL` });
  }
  return refused(connection, { url, status, refusal });
}

/** Guards in front of GraphQL answer in the REST form: `{ statusCode, messages, error }`. */
function restRefusal(answer: JsonObject): JsonObject | undefined {
  if (answer['statusCode'] === undefined) return undefined;
  const messages = answer['messages'] ?? answer['message'];
  const message: unknown = Array.isArray(messages) ? messages[0] : messages;
  return { message, extensions: { code: answer['error'] } };
}

function refused(
  connection: Connection,
  { url, status, refusal }: { readonly url: string; readonly status: number; readonly refusal: JsonObject },
): GraphqlAnswer {
  const said = quote(textIn(refusal, 'message') ?? `HTTP ${status}`, connection);
  const extensions = isJsonObject(refusal['extensions']) ? refusal['extensions'] : {};
  const code = textIn(extensions, 'code') ?? '';
  if (/revoked/i.test(said)) throw failure('KEY_REVOKED', { url });
  if (/UNAUTHENTICATED/.test(code) || status === 401) throw failure('KEY_REFUSED', { url, said });
  if (/missing authentication token|introspection (is|has been) (disabled|not allowed)/i.test(said)) {
    throw failure('KEY_MISSING', { url });
  }
  return { url, said, denied: status === 403 || /FORBIDDEN/.test(code) || /permission|forbidden/i.test(said) };
}
