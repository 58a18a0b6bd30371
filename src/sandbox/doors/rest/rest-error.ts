import type { Answer } from '../answer.js';
import { isRefusalOfDatabase, RecordError } from '../../errors.js';

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

/** Sub-codes that have a status of their own, whatever their code. */
const SUB_CODES: ReadonlyMap<string | undefined, Status & { readonly code?: string }> = new Map([
  ['LIMIT_REACHED', { statusCode: 429, error: 'HttpException' }],
  // seen from a 2.21 server: not 403
  ['PERMISSION_DENIED', { statusCode: 400, error: 'Error', code: 'PERMISSION_DENIED' }],
  ['FIELD_NOT_FOUND', { statusCode: 400, error: 'Error', code: 'FIELD_NOT_FOUND' }],
]);

/** Errors that have a code in REST alone, told by how they begin. */
const CODES: readonly (readonly [beginning: string, code: string])[] = [
  ['Cannot update more than', 'TOO_MANY_RECORDS_TO_UPDATE'],
];

const DATABASE: Status & { readonly code?: string } = { statusCode: 500, error: 'InternalServerErrorException' };

/** An error as REST answers it: `{ statusCode, error, messages, code? }`. */
export function restAnswerTo(error: unknown): Answer {
  const message = error instanceof Error ? error.message : String(error);
  const details = error instanceof RecordError ? error.details : { code: 'INTERNAL_SERVER_ERROR', subCode: undefined };
  const isOfDatabase = error instanceof Error && isRefusalOfDatabase(error);
  const known = isOfDatabase ? DATABASE : (SUB_CODES.get(details.subCode) ?? STATUSES.get(details.code));
  const [, ownCode] = CODES.find(([beginning]) => message.startsWith(beginning)) ?? [];
  const code = error instanceof CodedRestError ? error.restCode : ownCode;
  if (code !== undefined) return { status: 400, body: { statusCode: 400, error: 'Error', messages: [message], code } };
  const { statusCode, error: name, ...rest } = known ?? { statusCode: 500, error: 'Error' };
  return { status: statusCode, body: { statusCode, error: name, messages: [message], ...rest } };
}
