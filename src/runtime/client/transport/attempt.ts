import { readAnswer } from './answer.js';
import type { KeySource } from './api-key.js';
import { TwentyAuthError, TwentyError } from '../errors.js';
import { failureOf } from './answer-error.js';
import { incompleteAnswer } from './incomplete-answer.js';
import { headersOf } from './headers.js';
import type { CallOptions, ClientOptions, Clock } from '../options.js';
import { post } from './post.js';
import { redactedHeaders, redactor, secretsIn } from './secrets.js';
import type { JsonRecord } from '../../portable/json-record.js';
import type { Target } from './target.js';

/** One request of one operation. */
export interface Sending {
  /** Such as `people.findMany`. */
  readonly operation: string;
  readonly path?: '/graphql' | '/metadata';
  readonly query: string;
  readonly variables: object;
  /** What is sent instead of them as JSON: them with a file. */
  readonly body?: FormData;
  readonly args: CallOptions;
  /** Whether it is a write, and could do harm if it is carried out twice. */
  readonly write?: 'once' | 'repeatable';
  /** The root field that the answer must have. */
  readonly root?: string;
  /** Whether null is an answer to it, rather than a part of one. */
  readonly isNullable?: true;
  /** Is kept up to date, for callers that must know of the outcome even if the call ends by an abort. */
  readonly delivery?: Delivery | undefined;
}

/** What is known of the outcome of requests that write the same. */
export interface Delivery {
  /** Whether one of them may have been carried out without an answer that says so. */
  isUncertain: boolean;
}

/** What the tries of a client have in common. */
export interface ExchangeContext {
  readonly options: ClientOptions;
  readonly clock: Clock;
  readonly keys: KeySource;
  /** The servers that have answered in GraphQL, by their addresses. */
  readonly knownServers: Set<string>;
}

/** One try, and what it needs. */
export interface Attempt extends ExchangeContext {
  /** 1 for the first. */
  readonly attempt: number;
  readonly target: Target;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly delivery: Delivery;
}

/** Sends a request once and resolves to the `data` of the answer; throws the error that it is. */
export async function exchange(sending: Sending, one: Attempt): Promise<JsonRecord> {
  const { operation, path = '/graphql', query, variables, body, root, isNullable } = sending;
  const { attempt, target, timeoutMs, signal, delivery, keys, knownServers, clock, options } = one;
  const { hooks } = options;
  const { baseUrl, fetch } = target;
  const key = await keys.get({ operation, timeoutMs, signal });
  const headers = headersOf({ operation, given: options.headers, key, isForm: body !== undefined });
  const redact = redactor([key, ...secretsIn(headers)]);
  const url = baseUrl + path;
  hooks?.onRequest?.({ operation, attempt, url, headers: redactedHeaders(headers), query, variables });
  const content = body ?? JSON.stringify({ query, variables });
  const init = { method: 'POST', headers, body: content, redirect: 'manual' } as const;
  const startedAt = clock.now();
  const wasUncertain = delivery.isUncertain;
  // As long as nothing else is known.
  delivery.isUncertain = true;
  try {
    const answer = await post(url, init, { operation, fetch, timeoutMs, signal, redact });
    hooks?.onResponse?.({ operation, attempt, status: answer.response.status, durationMs: clock.now() - startedAt });
    const reading = readAnswer(answer);
    const isKnownServer = knownServers.has(baseUrl);
    if (reading.from === 'graphql') knownServers.add(baseUrl);
    const { data } = reading;
    if (!data) throw failureOf(reading, { answer, operation, isKnownServer, redact });
    const isComplete = root === undefined || data[root] != null || (isNullable && data[root] === null);
    if (!isComplete) throw incompleteAnswer(operation, root);
    delivery.isUncertain = wasUncertain;
    return data;
  } catch (error) {
    const isAnswer = error instanceof TwentyError && error !== signal?.reason;
    if (isAnswer) delivery.isUncertain = wasUncertain || error.isUncertain === true;
    if (error instanceof TwentyAuthError) keys.refused(key);
    throw error;
  }
}
