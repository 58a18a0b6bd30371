import type { TwentyError } from '../errors.js';
import { TwentyNetworkError } from '../errors.js';

/** The error for an answer that lacks what was asked for. */
export const incompleteAnswer = (operation: string, what: string): TwentyError =>
  new TwentyNetworkError(`the answer lacks ${what}.`, { code: 'INCOMPLETE', operation, isUncertain: true });
