import { TwentyError } from '../client/errors.js';
import type { AnyChange } from './sync-types.js';

/** A change that was not handled. `cause` is what `handle` threw. */
export class TwentySyncError extends TwentyError {
  override readonly name = 'TwentySyncError';
  readonly change!: AnyChange;
  constructor(message: string, { change, cause }: { readonly change: AnyChange; readonly cause: unknown }) {
    super(message, { code: 'HANDLER_FAILED', operation: 'createSync', cause });
    // Records may be large, which is too much for whatever prints an error.
    Object.defineProperty(this, 'change', { value: change, enumerable: false });
  }
}
