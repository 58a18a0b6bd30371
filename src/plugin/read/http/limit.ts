import { isJsonObject, objectIn, objectsIn, textIn, type JsonObject } from '../../../twenty/json.js';

/** That the server takes no more for now. A rate limit passes by itself; a quota does not. */
export interface Limit {
  readonly kind: 'rate' | 'quota';
  /** How long the server wants to be left alone; 0 where it does not say. */
  readonly waitMs: number;
  /** Its own words, as they came. */
  readonly said: string;
}

/** Codes and sub-codes: `LIMIT_REACHED` up to 2.41, the others since. */
const RATE: readonly unknown[] = ['LIMIT_REACHED', 'RATE_LIMITED'];
const QUOTA: readonly unknown[] = ['QUOTA_EXHAUSTED', 'STOCK_EXHAUSTED'];
/** 1.x has no code for it. */
const TOO_MANY = /^Too many requests/;

/** The limit that an answer speaks of: by HTTP status, or in GraphQL and REST errors, which come as HTTP 200 too. */
export function limitOf({
  status,
  answer,
}: {
  readonly status: number;
  /** The parsed body, whatever it is. */
  readonly answer: unknown;
}): Limit | undefined {
  const errors = isJsonObject(answer) ? [...objectsIn(answer, 'errors'), answer] : [];
  const waitMs = Math.max(0, ...errors.map(waitOf));
  const quota = errors.find((error) => codesOf(error).some((code) => QUOTA.includes(code)));
  if (quota !== undefined || status === 402) return { kind: 'quota', waitMs, said: messageOf(quota ?? {}) };
  const rate = errors.find(
    (error) => codesOf(error).some((code) => RATE.includes(code)) || TOO_MANY.test(messageOf(error)),
  );
  if (rate === undefined && status !== 429) return undefined;
  return { kind: 'rate', waitMs, said: messageOf(rate ?? {}) };
}

/** Of a GraphQL error, or of the REST form `{ statusCode, error, messages, code }`. */
const codesOf = (error: JsonObject): readonly unknown[] => {
  const extensions = objectIn(error, 'extensions');
  return [extensions?.['code'], extensions?.['subCode'], error['code'], error['error']];
};

function messageOf(error: JsonObject): string {
  const messages: unknown = error['messages'];
  const [first]: readonly unknown[] = Array.isArray(messages) ? messages : [];
  return textIn(error, 'message') ?? (typeof first === 'string' ? first : '');
}

/** `retryAfterMs` of GraphQL errors and `retryAfterSeconds` of REST ones, since 2.42. */
function waitOf(error: JsonObject): number {
  const ms = objectIn(error, 'extensions')?.['retryAfterMs'];
  const seconds = error['retryAfterSeconds'];
  if (typeof ms === 'number' && ms > 0) return ms;
  return typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : 0;
}

/** `Retry-After` in seconds or as a date; 0 when absent or unreadable. */
export function retryAfterMs(header: string | null): number {
  if (header === null) return 0;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}
