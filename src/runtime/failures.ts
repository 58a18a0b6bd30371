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
import type { Answer } from './post.js';
import type { Redact } from './secrets.js';
import type { JsonRecord } from './selection.js';

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
export function dataOf(operation: string, { response: { status, headers }, text }: Answer, redact: Redact): JsonRecord {
  const answer = parsed(text);
  if (status < 400 && answer?.data && !answer.errors?.length) return answer.data;
  const { errors, messages, message: said = messages?.[0] } = parsed(redact(text)) ?? {};
  const { message = said ?? 'no JSON', extensions = {} } = errors?.[0] ?? {};
  const isCut = !answer && status < 400 && headers.get('content-type')?.includes('json');
  const { code = isCut ? 'CUT' : `HTTP_${status}`, subCode, conflictingRecordId } = extensions;
  const signs = `${code} ${conflictingRecordId ? 'CONFLICT' : subCode} ${message}`;
  const [, Class = TwentyValidationError, advice = ''] = KINDS.find(([pattern]) => pattern.test(signs)) ?? [];
  const retryAfter = headers.get('retry-after') ?? '';
  throw new Class(`${message.replace(/\.$/, '')} (${subCode ?? code}). ${advice}`.trim(), {
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

// Code (by HTTP status where there is none), subCode and message of an error → what it is; the first that fits, and a
// refusal where none does. Only what the server has no code for is told by its message.
const KINDS: readonly (readonly [RegExp, typeof TwentyError, string?])[] = [
  [/^HTTP_429|^\S+ LIMIT_|Too many requests/, TwentyRateLimitError],
  [/^\S+ PERMISSION_/, TwentyPermissionError],
  [/^(UNAUTH|FORBID|HTTP_40[13])/, TwentyAuthError, 'Check the API key.'],
  [/^NOT_FOUND/, TwentyNotFoundError],
  [/^(\S+ )?(CONFLICT|UPSERT_)|duplicate (entry|key)/, TwentyConflictError, 'Update it, or upsert.'],
  [/^TIMEOUT/, TwentyTimeoutError],
  [/^(HTTP_50[234]|CUT)/, TwentyNetworkError],
  [/^HTTP_404|no JSON$/, TwentyError, 'Is baseUrl right?'],
  [/^(HTTP_5|INTERNAL)/, TwentyError],
  [/Cannot query|have any|by type/, TwentyValidationError, 'Generate the client again?'],
];

function parsed(text: string): Body | undefined {
  try {
    // What is not an object has none of the members asked for.
    return Object(JSON.parse(text)) as Body;
  } catch {
    return undefined;
  }
}
