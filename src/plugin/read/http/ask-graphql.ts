import { failure } from '../../errors.js';
import type { Connection } from './connection.js';
import { objectIn, objectsIn, type JsonObject } from '../json.js';
import { parseAnswer } from './parse-answer.js';
import { refused, restError, type Refusal } from './refusal.js';
import { send } from './send.js';

/** A GraphQL operation; `operationName` must be the name in the document. */
export interface GraphqlQuestion {
  readonly path: '/graphql' | '/metadata';
  readonly operationName: string;
  readonly query: string;
}

/** The data, or the first error when the server refused for another reason than the key. */
export type GraphqlAnswer = { readonly data: JsonObject } | Refusal;

/** Asks a GraphQL endpoint of the server. Throws when there is no Twenty server, or no valid key. */
export async function askGraphql(connection: Connection, question: GraphqlQuestion): Promise<GraphqlAnswer> {
  const { path, operationName, query } = question;
  const response = await send(connection, { path, body: { operationName, query } });
  const { url, status } = response;
  const answer = parseAnswer(connection, response);
  const data = objectIn(answer, 'data');
  const errors = objectsIn(answer, 'errors');
  if (data !== undefined && errors.length === 0) return { data };
  if (errors[0] !== undefined) return refused(connection, { url, status, error: errors[0] });
  const error = restError(answer);
  if (error !== undefined && status !== 404) return refused(connection, { url, status, error });
  const what = error === undefined ? ' with JSON that is not GraphQL' : '';
  throw failure('NOT_A_TWENTY_SERVER', { url, reason: `it answered HTTP ${status}${what}` });
}
