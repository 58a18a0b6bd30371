import type { ParsedAnswer } from './answer.js';
import { isRecord } from '../../portable/json-record.js';
import { TwentyError } from '../errors.js';
import type { ErrorDetails, ValidationRuleViolation } from '../errors.js';
import { ANSWER_CONDITIONS } from './answer-conditions.js';
import type { Answer } from './post.js';
import type { Redact } from './secrets.js';
import type { JsonRecord } from '../../portable/json-record.js';

/** What is known of the request that got an answer without data. */
export interface FailedRequest {
  readonly answer: Answer;
  readonly operation: string;
  /** Whether the server has shown that it speaks GraphQL. Until then, a page or a 404 tells of a wrong address. */
  readonly isKnownServer: boolean;
  readonly redact: Redact;
}

/** The error that an answer without data is. */
export function answerError(
  parsed: ParsedAnswer,
  { answer, operation, isKnownServer, redact }: FailedRequest,
): TwentyError {
  const { status, kind, message, subCode, extensions } = parsed;
  const condition = ANSWER_CONDITIONS.find(({ is }) => is({ ...parsed, isKnownServer }));
  const isOfTwenty = kind === 'graphql' || kind === 'twenty';
  const { Class = TwentyError, advice = '', isUncertain = !isOfTwenty } = condition ?? {};
  const code = condition?.code ?? (parsed.code || `HTTP_${status}`);
  const place = kind === 'a redirect' ? ` to ${targetOfRedirect(answer.response)}` : '';
  const what =
    shortened(message) || `the server answers with ${isOfTwenty ? 'an error without a message' : kind}${place}`;
  const [, named, absent] = /(?:[Ff]ield|column) "([\w.]+)"|any "([\w.]+)" field/.exec(message) ?? [];
  // The client does not read these two members, so it does not check them.
  const { conflictingRecordId, limit } = extensions as Pick<ErrorDetails, 'conflictingRecordId' | 'limit'>;
  return new Class(redact(`${what.replace(/\.$/, '')} (${subCode || code}). ${advice}`).trim(), {
    code: redact(code),
    subCode: redact(subCode) || undefined,
    status,
    operation,
    field: named ?? absent,
    conflictingRecordId,
    retryAfterMs: pauseOf(answer.response, extensions),
    limit,
    periodMs: periodOf(extensions),
    validationRuleViolations: violationsIn(extensions),
    isUncertain,
    // Redacted before the second cut, so that no half of a secret stays. No secret has 9,000 characters.
    cause: redact(answer.text.slice(0, 10_000)).slice(0, 1000),
  });
}

/** The period of a limit: servers have written it in seconds alone, and as a number of units (2.36 to 2.47). */
function periodOf({ windowSeconds, periodCount, periodUnit }: JsonRecord): number | undefined {
  if (typeof windowSeconds === 'number') return windowSeconds * 1000;
  const unit = UNITS_MS[String(periodUnit)];
  return unit && typeof periodCount === 'number' ? periodCount * unit : undefined;
}

const UNITS_MS: { readonly [unit: string]: number | undefined } = { second: 1000, minute: 60_000, hour: 3_600_000 };

function violationsIn({ validationRuleViolations: list }: JsonRecord): ValidationRuleViolation[] | undefined {
  return Array.isArray(list) ? list.filter(isViolation) : undefined;
}

// The client does not check the members of a violation.
const isViolation = (value: unknown): value is ValidationRuleViolation => isRecord(value);

// Servers may quote all the data that they were sent.
const shortened = (text: string): string => (text.length > 1000 ? `${text.slice(0, 999)}…` : text);

/** Where a redirect leads, without user info and query. */
function targetOfRedirect({ redirected, url, headers }: Response): string {
  try {
    const { origin, pathname } = new URL(redirected ? url : (headers.get('location') ?? ''), url || undefined);
    return origin + pathname;
  } catch {
    return 'an address that it hides';
  }
}

/** How long to leave the server alone: what the error says, or the header, in seconds or as a date. */
function pauseOf({ headers }: Response, { retryAfterMs }: ParsedAnswer['extensions']): number | undefined {
  if (typeof retryAfterMs === 'number') return retryAfterMs;
  const header = headers.get('retry-after') ?? '';
  return Number(header) * 1000 || Date.parse(header) - Date.now() || undefined;
}
