import { TwentyError, TwentyValidationError } from '../errors.js';
import type { ClientHooks } from '../options.js';

/** The codes that the hook `onWarning` documents. */
export type WarningCode = 'CUT_GROUPS' | 'CUT_LIST' | 'UNSAFE_WALK';

/** How an operation reports to its caller. */
export interface Reports {
  /** Makes the error for arguments that are not sent. */
  refuse(reason: string): Error;
  /** Calls the hook `onWarning`, if there is one. */
  warn(code: WarningCode, message: string): void;
}

/** Makes the error for arguments that are not sent. */
export type Refuse = Reports['refuse'];

/** Makes the reports of an operation, such as `people.findMany`. */
export const createReports = (operation: string, hooks?: ClientHooks): Reports => ({
  refuse: (reason) => new TwentyValidationError(`${reason}.`, { code: 'REFUSED', operation }),
  // If the hook throws the warning, a write has been carried out all the same.
  warn: (code, message) => hooks?.onWarning?.(new TwentyError(`${message}.`, { code, operation, isUncertain: true })),
});
