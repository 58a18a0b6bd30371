import { TwentyValidationError } from './errors.js';

/** The error for arguments that an operation does not send. */
export const refusal = ({ operation, reason }: { readonly operation: string; readonly reason: string }): Error =>
  new TwentyValidationError(`${reason}.`, { code: 'REFUSED', operation });
