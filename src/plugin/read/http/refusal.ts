import { failure } from '../failures.js';
import type { Connection } from './connection.js';
import { objectIn, textIn, type JsonObject } from '../../../twenty/json.js';

/** A server that is Twenty and accepts the key, but does not answer. */
export interface Refusal {
  readonly url: string;
  /** Its first message, fit to print. */
  readonly said: string;
  readonly reason: RefusalReason;
}

/**
 * `denied`: the key lacks rights; `unknown`: this server has no such operation or field; `failed`: anything else, which
 * may be an accident.
 */
export type RefusalReason = 'denied' | 'unknown' | 'failed';

/** The REST form of an error, `{ statusCode, messages, error }`, brought into the GraphQL form. */
export function restError(answer: JsonObject): JsonObject | undefined {
  if (answer['statusCode'] === undefined) return undefined;
  const messages = answer['messages'] ?? answer['message'];
  const message: unknown = Array.isArray(messages) ? messages[0] : messages;
  return { message, extensions: { code: answer['code'] ?? answer['error'] } };
}

/** What an error means. Throws when it is about the key itself. */
export function refused(
  connection: Connection,
  { url, status, error }: { readonly url: string; readonly status: number; readonly error: JsonObject },
): Refusal {
  const said = connection.quote(textIn(error, 'message') ?? `HTTP ${status}`);
  const code = textIn(objectIn(error, 'extensions'), 'code') ?? '';
  if (/revoked/i.test(said)) throw failure('KEY_REVOKED', { url });
  // a production server refuses introspection to anonymous requests only
  if (/missing authentication token|introspection.*(disabled|not allowed)/i.test(said)) {
    throw failure('KEY_MISSING', { url });
  }
  if (code === 'UNAUTHENTICATED' || status === 401) throw failure('KEY_REFUSED', { url, said });
  return { url, said, reason: reasonOf({ status, code, said }) };
}

function reasonOf({
  status,
  code,
  said,
}: {
  readonly status: number;
  readonly code: string;
  readonly said: string;
}): RefusalReason {
  if (status === 403 || /^(FORBIDDEN|PERMISSION_DENIED)/.test(code) || /forbidden|permission/i.test(said)) {
    return 'denied';
  }
  const isUnknown =
    status === 404 || code === 'GRAPHQL_VALIDATION_FAILED' || /^(Cannot query field|Unknown )/.test(said);
  return isUnknown ? 'unknown' : 'failed';
}
