import { TwentyValidationError } from '../errors.js';
import type { ObjectDescription } from '../../objects/object-description.js';
import { loadFurtherOperations } from '../operations/on-demand.js';
import type { ClientOptions } from '../options.js';
import type { Send } from '../transport/transport.js';
import type { DriftMemory } from './watched-send.js';

/** Whether the options ask to compare what comes with the types. */
const isWatching = ({ drift = 'warn', hooks }: ClientOptions): boolean =>
  drift === 'throw' || (drift === 'warn' && hooks?.onDrift !== undefined);

/** Makes what watches for drift in the sends of a client and of those that are derived from it. */
export function createDriftWatch(objects: readonly ObjectDescription[]) {
  const memory: DriftMemory = { told: new Set() };
  const known = new Map(objects.map((object) => [object.singular, object]));
  return (send: Send, options: ClientOptions): Send => {
    const { drift = 'warn' } = options;
    if (!['throw', 'warn', 'ignore'].includes(drift))
      throw new TwentyValidationError(`drift is ${String(drift)}, and must be 'throw', 'warn' or 'ignore'.`, {
        code: 'REFUSED',
        operation: 'createTwentyClient',
      });
    if (!isWatching(options)) return send;
    return async (sending) => {
      const { operation, args } = sending;
      const request = { operation, signal: args.signal };
      const { watchedSend } = await loadFurtherOperations(request);
      return watchedSend(send, sending, { options, objects: known, memory });
    };
  };
}
