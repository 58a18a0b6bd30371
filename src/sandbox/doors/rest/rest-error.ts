import type { Answer } from '../answer.js';
import type { ServerBehaviour } from '../../../twenty/versions/server-behaviour.js';
import { isRefusalOfDatabase, RecordError, ServerCrash, UserInputError } from '../../errors.js';
import { describeLimit, LimitError } from '../../limit-error.js';
import type { UsageLimit } from '../../limit-error.js';
import { TOO_MANY } from '../spend.js';

/** Bad input in REST's own words: a parameter or a path that cannot be read. */
export const badRequest = (message: string): RecordError => new RecordError(message, { code: 'BAD_USER_INPUT' });

/** An error that REST answers with a code of its own. */
export class CodedRestError extends RecordError {
  readonly restCode: string;

  constructor(message: string, restCode: string) {
    super(message, { code: 'BAD_USER_INPUT' });
    this.restCode = restCode;
  }
}

interface Status {
  readonly statusCode: number;
  readonly error: string;
}

const STATUSES: ReadonlyMap<string, Status> = new Map([
  ['BAD_USER_INPUT', { statusCode: 400, error: 'BadRequestException' }],
  ['NOT_FOUND', { statusCode: 404, error: 'NotFoundException' }],
  ['INTERNAL_SERVER_ERROR', { statusCode: 500, error: 'Error' }],
]);

interface CodedStatus extends Status {
  readonly code?: string;
}

/** Sub-codes that have a status of their own, whatever their code. */
const SUB_CODES: ReadonlyMap<string | undefined, CodedStatus> = new Map([
  ['LIMIT_REACHED', { statusCode: 429, error: 'HttpException' }],
  ...[
    // seen from a 2.21 server: not 403
    'PERMISSION_DENIED',
    'FIELD_NOT_FOUND',
    'INVALID_URL',
    'INVALID_PHONE_NUMBER',
    'INVALID_PHONE_COUNTRY_CODE',
    'INVALID_PHONE_CALLING_CODE',
    'CONFLICTING_PHONE_COUNTRY_CODE',
    'CONFLICTING_PHONE_CALLING_CODE',
    'CONFLICTING_PHONE_CALLING_CODE_AND_COUNTRY_CODE',
  ].map((code): [string, CodedStatus] => [code, { statusCode: 400, error: 'Error', code }]),
]);

/** Errors that have a code in REST alone, told by how they begin. */
const CODES: readonly (readonly [beginning: string, code: string])[] = [
  ['Cannot update more than', 'TOO_MANY_RECORDS_TO_UPDATE'],
];

const DATABASE: CodedStatus = { statusCode: 500, error: 'InternalServerErrorException' };

/** Since 2.47 the category of an error decides: its status, and the name that the status has. */
const CATEGORIES: ReadonlyMap<string, Status> = new Map([
  ['BAD_USER_INPUT', { statusCode: 400, error: 'BadRequestException' }],
  ['FORBIDDEN', { statusCode: 403, error: 'ForbiddenException' }],
  ['NOT_FOUND', { statusCode: 404, error: 'NotFoundException' }],
  ['INTERNAL_SERVER_ERROR', { statusCode: 500, error: 'InternalServerErrorException' }],
]);

/** An error as REST answers it: `{ statusCode, error, messages, code? }`. */
export function restAnswerTo(error: unknown, behaviour: Pick<ServerBehaviour, 'restErrors'>): Answer {
  if (error instanceof LimitError) return restLimit(error);
  const message = error instanceof Error ? error.message : String(error);
  if (message === TOO_MANY) return answerOf(429, { error: 'HttpException' }, message);
  const details = error instanceof RecordError ? error.details : { code: 'INTERNAL_SERVER_ERROR', subCode: undefined };
  const violations = error instanceof RecordError ? error.details.more?.['validationRuleViolations'] : undefined;
  if (violations !== undefined) {
    const refused = answerOf(400, { error: 'BadRequestException' }, message, details.subCode);
    return { ...refused, body: { ...Object(refused.body), validationRuleViolations: violations } };
  }
  const [, ownCode] = CODES.find(([beginning]) => message.startsWith(beginning)) ?? [];
  const code = error instanceof CodedRestError ? error.restCode : ownCode;
  const isOfDatabase = error instanceof Error && isRefusalOfDatabase(error);
  if (behaviour.restErrors === 'categories') {
    // what a database refuses is the caller's mistake
    const category = CATEGORIES.get(isOfDatabase ? 'BAD_USER_INPUT' : details.code);
    const { statusCode, error: name } = category ?? { statusCode: 500, error: 'InternalServerErrorException' };
    const shownCode = code ?? details.subCode ?? details.code;
    return answerOf(statusCode, { error: name }, message, shownCode);
  }
  if (error instanceof UserInputError) return answerOf(400, { error: 'UserInputError' }, message);
  if (error instanceof ServerCrash) return answerOf(400, { error: error.exception }, message);
  if (code !== undefined) return answerOf(400, { error: 'Error' }, message, code);
  const known = isOfDatabase ? DATABASE : (SUB_CODES.get(details.subCode) ?? STATUSES.get(details.code));
  const { statusCode, error: name, code: itsCode }: CodedStatus = known ?? { statusCode: 500, error: 'Error' };
  return answerOf(statusCode, { error: name }, message, itsCode);
}

function answerOf(status: number, { error }: Pick<Status, 'error'>, message: string, code?: string): Answer {
  const body = { statusCode: status, error, messages: [message], ...(code === undefined ? {} : { code }) };
  return { status, body };
}

/** A limit that is reached, since 2.36: with its description, and headers where a later try may succeed. */
function restLimit({ message, details, limit, shape }: LimitError): Answer {
  const { retryAfterMs } = limit;
  const retry = retryAfterMs === undefined ? {} : { retryAfterSeconds: Math.max(1, Math.ceil(retryAfterMs / 1000)) };
  const described = { ...describeLimit(limit, shape), ...retry };
  const body =
    shape === 'windowSeconds'
      ? { error: details.code, message, ...described }
      : { statusCode: statusOf(limit), error: details.code, messages: [message], ...described };
  return { status: statusOf(limit), body, headers: statusOf(limit) === 429 ? limitHeaders(limit) : {} };
}

function statusOf({ kind, exhausts }: UsageLimit): number {
  if (kind === 'stock') return 409;
  return exhausts === 'allowance' ? 402 : 429;
}

function limitHeaders({ limit, retryAfterMs = 0 }: UsageLimit): Readonly<Record<string, string>> {
  const seconds = Math.max(1, Math.ceil(retryAfterMs / 1000));
  return {
    'retry-after': String(seconds),
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + seconds),
  };
}
