import { failure } from '../failures.js';
import type { Connection } from './connection.js';
import { objectIn, objectsIn, type JsonObject } from '../../../twenty/json.js';
import { parseAnswer } from './parse-answer.js';
import { refuseEcho } from './refuse-echo.js';
import { refused, restError, type Refusal } from './refusal.js';
import { send } from './send.js';
import type { ServerResponse } from './server-request.js';

/** A GraphQL operation; `operationName` must be the name in the document. */
export interface GraphqlQuestion {
  readonly path: '/graphql' | '/metadata';
  readonly operationName: string;
  readonly query: string;
  /** A root field that is an object in every whole answer. */
  readonly root?: string;
}

/** The data, or the first error when the server refused for another reason than the key. */
export type GraphqlAnswer = { readonly data: JsonObject } | Refusal;

/** Asks a GraphQL endpoint of the server. Throws when there is no Twenty server, or no valid key. */
export async function askGraphql(connection: Connection, question: GraphqlQuestion): Promise<GraphqlAnswer> {
  const { path, operationName, query, root } = question;
  return send(connection, {
    path,
    body: { operationName, query },
    read: (response) => readGraphql(connection, { response, root }),
  });
}

function readGraphql(
  connection: Connection,
  { response, root }: { readonly response: ServerResponse; readonly root: string | undefined },
): GraphqlAnswer {
  const { url, status, tries } = response;
  const answer = parseAnswer(connection, response);
  const [error] = objectsIn(answer, 'errors');
  if (error !== undefined) return refused(connection, { url, status, error });
  const data = objectIn(answer, 'data');
  const isWhole = data !== undefined && (root === undefined || objectIn(data, root) !== undefined);
  if (isWhole && root !== undefined) refuseEcho(connection, response);
  if (isWhole && status < 400) return { data };
  if (status >= 500) throw failure('SERVER_FAILED', { url, status, tries });
  const rest = restError(answer);
  // many servers answer a wrong path in this form; one that is known to be Twenty's means that it has no such endpoint
  if (rest !== undefined && status === 404 && !connection.learnt.isTwenty) {
    throw failure('NOT_SERVED', { url, reason: 'it answered HTTP 404' });
  }
  if (rest !== undefined) return refused(connection, { url, status, error: rest });
  if (data !== undefined) throw failure('ANSWER_INCOMPLETE', { url });
  throw failure('NOT_A_TWENTY_SERVER', { url, reason: `it answered HTTP ${status} with JSON that is not GraphQL` });
}
