import {
  TwentyAuthError,
  TwentyConflictError,
  TwentyError,
  TwentyNetworkError,
  TwentyNotFoundError,
  TwentyPermissionError,
  TwentyRateLimitError,
  TwentyTimeoutError,
  TwentyValidationError,
} from './errors.js';
import type { Redact } from './secrets.js';
import type { JsonRecord } from './selection.js';

/** An answer that has arrived. */
export interface Answer {
  readonly operation: string;
  readonly response: Response;
  readonly text: string;
  readonly redact: Redact;
}

// What Twenty answers: GraphQL, or what it says of a request that does not get that far.
interface Body {
  readonly data?: JsonRecord | null;
  readonly errors?: readonly ServerError[];
  readonly message?: string;
  readonly messages?: readonly string[];
}

interface ServerError {
  readonly message: string;
  readonly extensions?: {
    readonly code?: string;
    readonly subCode?: string;
    readonly conflictingRecordId?: string;
  };
}

/** The `data` of an answer; throws the error that it is. */
export function dataOf({ operation, response: { status, headers }, text, redact }: Answer): JsonRecord {
  const answer = parsed(text);
  if (status < 400 && !answer?.errors?.[0] && answer?.data) return answer.data;
  const body = parsed(redact(text));
  const [error] = body?.errors ?? [];
  const { code = `HTTP_${status}`, subCode, conflictingRecordId } = error?.extensions ?? {};
  const said = error?.message ?? body?.messages?.[0] ?? body?.message ?? 'no answer in JSON';
  const message = said.replace(/\.$/, '');
  const isCut = !body && status < 400 && /json/.test(headers.get('content-type') ?? '');
  const signs = { status: isCut ? 502 : status, code, subCode, message, conflictingRecordId, isJson: Boolean(body) };
  const [, Class, advice] = KINDS.find(([applies]) => applies(signs))!;
  const retryAfter = headers.get('retry-after') ?? '';
  throw new Class(`${operation}: ${message} (${subCode ?? code}). ${advice}`.trim(), {
    code,
    subCode,
    status,
    operation,
    field: /(?:field|column) "([\w.]+)"/.exec(message)?.[1],
    conflictingRecordId,
    retryAfterMs: Number(retryAfter) * 1000 || Date.parse(retryAfter) - Date.now() || undefined,
    cause: redact(text).slice(0, 1000),
  });
}

function parsed(text: string): Body | null {
  try {
    const body: unknown = JSON.parse(text);
    // What is not an object has none of the members asked for.
    return Object(body) as Body;
  } catch {
    return null;
  }
}

interface Signs {
  readonly status: number;
  readonly code: string;
  readonly subCode: string | undefined;
  readonly message: string;
  readonly conflictingRecordId: string | undefined;
  readonly isJson: boolean;
}

// The first that applies, by code and subCode where the server gives one: the others can only be told by the message.
const KINDS: readonly (readonly [(signs: Signs) => unknown, typeof TwentyError, string])[] = [
  [
    ({ status, subCode, message }) => status === 429 || subCode === 'LIMIT_REACHED' || /^too many req/i.test(message),
    TwentyRateLimitError,
    'Lower rateLimit, or raise retries.',
  ],
  [({ subCode }) => subCode === 'PERMISSION_DENIED', TwentyPermissionError, 'Widen the role of the API key.'],
  [
    ({ status, code }) => /^(UNAUTH|FORBID)/.test(code) || /^40[13]/.test(`${status}`),
    TwentyAuthError,
    'Check the API key.',
  ],
  [({ code }) => code === 'NOT_FOUND', TwentyNotFoundError, ''],
  [
    ({ code, subCode = '', message, conflictingRecordId }) =>
      conflictingRecordId ||
      code === 'CONFLICT' ||
      subCode.startsWith('UPSERT_') ||
      /duplicate (entry|key)/i.test(message),
    TwentyConflictError,
    'Update the record that has the value (it may be soft-deleted), or upsert.',
  ],
  [({ code }) => code === 'TIMEOUT', TwentyTimeoutError, ''],
  [({ status }) => status > 501 && status < 505, TwentyNetworkError, ''],
  [({ isJson, status }) => !isJson || status === 404, TwentyError, 'Is baseUrl a Twenty server?'],
  [({ status, code }) => status > 499 || code === 'INTERNAL_SERVER_ERROR', TwentyError, "See the server's log."],
  [
    ({ message }) => /^Cannot query|n't have any|not defined by type/.test(message),
    TwentyValidationError,
    'If the workspace has changed, generate the client again.',
  ],
  [() => true, TwentyValidationError, ''],
];
