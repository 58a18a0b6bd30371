import { TwentyValidationError } from './errors.js';

/** The error for arguments that the client does not send. */
export const refusal = ({
  operation,
  reason,
}: {
  readonly operation: string;
  readonly reason: string;
}): TwentyValidationError => new TwentyValidationError(`${operation}: ${reason}.`, { code: 'REFUSED', operation });
