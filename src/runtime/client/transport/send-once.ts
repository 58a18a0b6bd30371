import { TwentyAuthError, TwentyError } from '../errors.js';
import type { ClientOptions, Clock } from '../options.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { parseAnswer } from './answer.js';
import { answerError } from './answer-error.js';
import type { CallKey } from './api-key.js';
import type { CallStory } from './call-story.js';
import { headersOf } from './headers.js';
import { incompleteAnswer } from './incomplete-answer.js';
import { post } from './post.js';
import type { Attempt } from './retry-loop.js';
import { redactedHeaders, redactor, secretsIn } from './secrets.js';
import type { Delivery, Sending } from './sending.js';
import type { Target } from './target.js';

/** What an attempt needs besides what it sends. */
export interface SendingContext extends Attempt {
  readonly options: ClientOptions;
  readonly clock: Clock;
  readonly key: CallKey;
  /** The servers that have answered in GraphQL, by their addresses; the attempt adds to them. */
  readonly knownServers: Set<string>;
  readonly target: Target;
  readonly timeoutMs: number;
  readonly delivery: Delivery;
  readonly story: CallStory;
}

/** Sends a request once and resolves to the `data` of the answer; throws the error that it is. */
export async function sendOnce(sending: Sending, context: SendingContext): Promise<JsonRecord> {
  const { operation, path = '/graphql', query, variables, body, root, isNullable } = sending;
  const { attempt, target, timeoutMs, signal, delivery, knownServers, clock, options, story } = context;
  const { hooks } = options;
  const { baseUrl, fetch } = target;
  const key = await context.key.get({ operation, timeoutMs, signal });
  const headers = headersOf({ operation, given: options.headers, key, isForm: body !== undefined });
  const redact = redactor([key, ...secretsIn(headers)]);
  const url = baseUrl + path;
  hooks?.onRequest?.({ ...story, attempt, url, headers: redactedHeaders(headers), query, variables });
  const content = body ?? JSON.stringify({ query, variables });
  const init = { method: 'POST', headers, body: content, redirect: 'manual' } as const;
  const startedAt = clock.now();
  const wasUncertain = delivery.isUncertain;
  // Until an answer says whether the write was carried out.
  delivery.isUncertain = true;
  try {
    const answer = await post(url, init, { operation, fetch, timeoutMs, signal, redact });
    hooks?.onResponse?.({ ...story, attempt, status: answer.response.status, durationMs: clock.now() - startedAt });
    const parsed = parseAnswer(answer);
    const isKnownServer = knownServers.has(baseUrl);
    if (parsed.kind === 'graphql') knownServers.add(baseUrl);
    const { data } = parsed;
    if (!data) throw answerError(parsed, { answer, operation, isKnownServer, redact });
    const isComplete = root === undefined || data[root] != null || (isNullable && data[root] === null);
    if (!isComplete) throw incompleteAnswer(operation, root);
    delivery.isUncertain = wasUncertain;
    return data;
  } catch (error) {
    const isAnswer = error instanceof TwentyError && error !== signal?.reason;
    if (isAnswer) delivery.isUncertain = wasUncertain || error.isUncertain === true;
    if (error instanceof TwentyAuthError) context.key.discard();
    throw error;
  }
}
