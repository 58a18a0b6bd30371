import { TwentyWebhookError } from '../error.js';

/** What to do with an event of an object, or with an action, that the generated code does not know. */
export type UnknownEventPolicy = 'ignore' | 'warn' | 'throw';

/** A sender must be able to fill neither the log nor the memory, where the names of all warnings are kept. */
const MAX_WARNINGS = 100;

/** Whether an event is one that handlers know. If not, warns (once for each event name) or throws UNKNOWN_EVENT. */
export function createEventFilter({ objects, unknownEvents }: EventFilterOptions) {
  const warned = new Set<string>();
  return ({ eventName }: { readonly eventName: string }): boolean => {
    // a newer server has kinds of configuration that we do not know, which says nothing about the data model
    if (/^metadata(\.\w+){2}$/.test(eventName)) return true;
    const [, name = ''] = /^(\w+)\.(created|updated|deleted|restored|destroyed)$/.exec(eventName) ?? [];
    if (objects.includes(name)) return true;
    // a name from outside may hold line breaks or commands to a terminal
    const shown = eventName.slice(0, 100).replace(/[^\w.]/g, '?');
    const message = `The generated code does not know ${shown}: generate it again, or do not subscribe to it.`;
    if (unknownEvents === 'throw') throw new TwentyWebhookError('UNKNOWN_EVENT', message);
    if (unknownEvents === 'warn' && !warned.has(shown) && warned.size < MAX_WARNINGS) {
      warned.add(shown);
      console.warn(message);
    }
    return false;
  };
}

interface EventFilterOptions {
  readonly objects: readonly string[];
  readonly unknownEvents: UnknownEventPolicy;
}
