import type { ParsedAnswer } from './answer.js';
import {
  TwentyAuthError,
  TwentyConflictError,
  TwentyError,
  TwentyNetworkError,
  TwentyNotFoundError,
  TwentyPermissionError,
  TwentyQuotaError,
  TwentyRateLimitError,
  TwentyTimeoutError,
  TwentyValidationError,
} from '../errors.js';

/** An answer without data, and whether its server has answered in GraphQL before. */
export interface FailedAnswer extends ParsedAnswer {
  readonly isKnownServer: boolean;
}

/** A condition of an answer without data, and the error that it is. */
export interface AnswerCondition {
  readonly is: (failed: FailedAnswer) => boolean;
  readonly Class: typeof TwentyError;
  /** The code of the error, where the server's own says less. */
  readonly code?: string;
  /** What to do about it. */
  readonly advice?: string;
  /** Whether a write may have been carried out all the same; by default, unless Twenty itself has answered. */
  readonly isUncertain?: boolean;
}

// 1.x has only a message for it, 2.x a sub-code, 2.42 and newer a code.
const isRateLimit = ({ status, code, subCode, message }: FailedAnswer) =>
  code === 'RATE_LIMITED' ||
  subCode === 'RATE_LIMITED' ||
  subCode === 'LIMIT_REACHED' ||
  message.startsWith('Too many requests') ||
  (status === 429 && !isQuota({ code }));

const isQuota = ({ code }: Pick<FailedAnswer, 'code'>) => code === 'QUOTA_EXHAUSTED';

const isMissingPermission = ({ subCode }: FailedAnswer) => subCode.startsWith('PERMISSION_');

// Without a key, a server shows a schema without the objects of the workspace.
const isWithoutKey = ({ message }: FailedAnswer) => /^Cannot query field ".*" on type "(Query|Mutation)"/.test(message);

const isRefusedKey = ({ status, code, subCode }: FailedAnswer) =>
  code === 'UNAUTHENTICATED' ||
  code === 'FORBIDDEN' ||
  subCode.startsWith('API_KEY_') ||
  [401, 403, 407].includes(status);

const isNoRecord = ({ code }: FailedAnswer) => code === 'NOT_FOUND';

// 1.x has only a message for it, and so has 2.x where the value is an id.
const isConflict = ({ code, subCode, message, extensions }: FailedAnswer) =>
  code === 'CONFLICT' ||
  extensions['conflictingRecordId'] != null ||
  /^(UPSERT_|DUPLICATE_)/.test(subCode) ||
  /duplicate (entry|key)/.test(message);

// Twenty (2.21) answers a body that is too large with HTTP 500.
const isTooLarge = ({ status, message, kind }: FailedAnswer) =>
  status === 413 || (kind !== 'graphql' && message.includes('too large'));

const isServerTimeout = ({ code, subCode }: FailedAnswer) => code === 'TIMEOUT' || subCode === 'QUERY_READ_TIMEOUT';

const isTransient = ({ subCode }: FailedAnswer) => subCode === 'TRANSIENT_DATABASE_ERROR';

const isForeign = ({ kind, status }: FailedAnswer) =>
  kind !== 'graphql' && (kind !== 'twenty' || status >= 500 || [404, 405, 408, 425].includes(status));

// A server that has answered before has the right address: then a gateway or a restart is the reason.
const isWrongAddress = (failed: FailedAnswer) => {
  const { kind, status, isKnownServer } = failed;
  if (isKnownServer || !isForeign(failed)) return false;
  const isOfSomethingElse =
    status < 500 && ![408, 425].includes(status) && !['nothing', 'incomplete JSON'].includes(kind);
  return isOfSomethingElse || [404, 405].includes(status);
};

const isServerFailure = ({ code, status }: FailedAnswer) => code === 'INTERNAL_SERVER_ERROR' || status >= 500;

/** Whether a message says that the schema of the server lacks something. */
export const isOtherSchema = ({ message }: { readonly message: string }): boolean =>
  /Cannot query field "|doesn't have any "|is not defined by type "/.test(message);

/** What an answer means is the first condition that holds. Codes decide, and messages where servers have no code. */
export const ANSWER_CONDITIONS: readonly AnswerCondition[] = [
  { is: isRateLimit, Class: TwentyRateLimitError, isUncertain: false },
  { is: isQuota, Class: TwentyQuotaError },
  { is: isMissingPermission, Class: TwentyPermissionError },
  { is: isWithoutKey, Class: TwentyAuthError, advice: 'Has the API key arrived? If so, generate the client again.' },
  { is: isRefusedKey, Class: TwentyAuthError, advice: 'Check the API key.' },
  { is: isNoRecord, Class: TwentyNotFoundError },
  { is: isConflict, Class: TwentyConflictError, advice: 'Update it, or upsert.' },
  { is: isTooLarge, Class: TwentyValidationError, code: 'TOO_LARGE', advice: 'Send less at once.', isUncertain: false },
  { is: isServerTimeout, Class: TwentyTimeoutError, isUncertain: true },
  { is: isTransient, Class: TwentyNetworkError, isUncertain: true },
  { is: isWrongAddress, Class: TwentyError, advice: 'Is baseUrl right?', isUncertain: true },
  { is: isForeign, Class: TwentyNetworkError, isUncertain: true },
  { is: isServerFailure, Class: TwentyError, isUncertain: true },
  { is: isOtherSchema, Class: TwentyValidationError, advice: 'Generate the client again?' },
  { is: () => true, Class: TwentyValidationError },
];
