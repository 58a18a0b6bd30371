import {
  TwentyAuthError,
  TwentyConflictError,
  TwentyError,
  TwentyNotFoundError,
  TwentyPermissionError,
  TwentyQuotaError,
  TwentyRateLimitError,
  TwentyValidationError,
} from '../client/errors.js';

/** A call of a tool that was refused or failed. Its message is written for the model that called. */
export class TwentyToolError extends TwentyError {
  override readonly name = 'TwentyToolError';
}

/** What is wrong with the arguments, and how to write them. */
export function refusedCall(tool: string, faults: readonly string[]): TwentyToolError {
  const shown = faults.slice(0, MOST_FAULTS);
  const more = faults.length > shown.length ? [`${faults.length - shown.length} more`] : [];
  const text = asSentence([...shown, ...more].join('; '));
  return new TwentyToolError(`${text} Nothing was sent: correct the arguments and call again.`, {
    code: 'REFUSED',
    operation: tool,
  });
}

const MOST_FAULTS = 5;

/** With a full stop, unless it ends otherwise. */
export const asSentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** What a failed call tells the model. Errors of others, such as the reason of an abort, stay as they are. */
export function failedCall(tool: string, error: unknown): unknown {
  if (!(error instanceof TwentyError) || error instanceof TwentyToolError) return error;
  const said = messageOf(error);
  return new TwentyToolError(`${said} ${remedyOf(error)}`, {
    code: error.code,
    subCode: error.subCode,
    status: error.status,
    field: error.field,
    conflictingRecordId: error.conflictingRecordId,
    retryAfterMs: error.retryAfterMs,
    isUncertain: error.isUncertain,
    operation: tool,
    cause: error.message,
  });
}

/** The message without the operation before it where that is the tool's own. */
function messageOf({ message, operation }: TwentyError): string {
  const text = /\w+\./.test(operation) ? message : message.replace(`${operation}: `, '');
  return asSentence(text);
}

function remedyOf(error: TwentyError): string {
  if (error.isUncertain) return 'It is not known whether this was done: read the record before you call again.';
  if (error instanceof TwentyNotFoundError) return 'Take the id of a record that a find or search returned.';
  if (error instanceof TwentyConflictError) {
    const { conflictingRecordId: id } = error;
    return id === undefined
      ? 'Another record has this value: update that one, or give another value.'
      : `The record ${id} has this value: update that one, or give another value.`;
  }
  if (error instanceof TwentyRateLimitError) return 'Wait a minute, then call again.';
  if (error instanceof TwentyQuotaError || error instanceof TwentyAuthError || error instanceof TwentyPermissionError)
    return 'Another call will not help: tell the user.';
  if (error instanceof TwentyValidationError) return 'Correct the value that is named, and call again.';
  return 'Call again once; if it fails again, tell the user.';
}
