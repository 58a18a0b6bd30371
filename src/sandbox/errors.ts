import { inspect } from 'node:util';

/** What a record error tells a caller beside its message, as `extensions` of a GraphQL error. */
export interface RecordErrorDetails {
  /** `BAD_USER_INPUT`, `NOT_FOUND`, `FORBIDDEN`, `INTERNAL_SERVER_ERROR`. */
  readonly code: string;
  readonly subCode?: string;
  readonly userFriendlyMessage?: string;
  readonly conflictingRecordId?: string;
  readonly conflictingObjectNameSingular?: string;
  /** Further extensions. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** An operation on records that the server refuses: message and extensions as a 2.21 server words them. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
  readonly details: RecordErrorDetails;

  constructor(message: string, details: RecordErrorDetails) {
    super(message);
    this.details = details;
  }
}

/** A refusal that is no exception of the server's own: REST shows the name of its class. */
export class UserInputError extends RecordError {}

/** What the server tells users where it has nothing better to say. */
export const STANDARD_USER_MESSAGE = 'An error occurred.';

/** A value shown as the server shows it in messages: Node's own notation. */
export const shown = (value: unknown): string => inspect(value);

interface Refusal {
  readonly subCode: string;
  readonly message: string;
  readonly userFriendlyMessage?: string;
}

/** Bad input with a sub-code; users are told the standard sentence unless there is a better one. */
export const badInput = ({ subCode, message, userFriendlyMessage }: Refusal): RecordError =>
  new RecordError(message, {
    code: 'BAD_USER_INPUT',
    subCode,
    userFriendlyMessage: userFriendlyMessage ?? STANDARD_USER_MESSAGE,
  });

/** An argument that is missing, unknown or of the wrong type. */
export const badArgument = (message: string): RecordError => badInput({ subCode: 'INVALID_QUERY_INPUT', message });

/** What the server answers for an id that no live record has. */
export const recordNotFound = (): RecordError =>
  new RecordError('Record not found', {
    code: 'NOT_FOUND',
    subCode: 'RECORD_NOT_FOUND',
    userFriendlyMessage: 'This record does not exist or has been deleted.',
  });

const REFUSED_BY_DATABASE = 'Data validation error.';

/** A query that the server lets through and its database refuses. */
export const refusedByDatabase = (): RecordError =>
  new RecordError(REFUSED_BY_DATABASE, { code: 'INTERNAL_SERVER_ERROR' });

/** Whether an error is the database's. */
export const isRefusalOfDatabase = (error: Error): boolean => error.message === REFUSED_BY_DATABASE;

/** A crash of the server, which it reports with the bare message of the exception; REST names its class too. */
export class ServerCrash extends RecordError {
  readonly exception: string;

  constructor(message: string, exception: string) {
    super(message, { code: 'INTERNAL_SERVER_ERROR' });
    this.exception = exception;
  }
}

/** A crash of the server, as a rule because a value is not what its code expects. */
export const serverCrash = (message: string, exception = 'TypeError'): RecordError =>
  new ServerCrash(message, exception);
