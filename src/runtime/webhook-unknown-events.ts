import { TwentyWebhookError } from './webhook-error.js';

/** What to do with an event of an object, or with an action, that the generated code does not know. */
export type UnknownEventPolicy = 'ignore' | 'warn' | 'throw';

/** Whether an event is one that handlers know. If not, warns (once per event name) or throws UNKNOWN_EVENT. */
export function createEventFilter({ objects, unknownEvents }: EventFilterOptions) {
  const warned = new Set<string>();
  return ({ eventName }: { readonly eventName: string }): boolean => {
    // a newer server has kinds of configuration that we do not know, which says nothing about the data model
    if (/^metadata(\.\w+){2}$/.test(eventName)) return true;
    const [, name = ''] = /^(\w+)\.(created|updated|deleted|restored|destroyed)$/.exec(eventName) ?? [];
    if (objects.includes(name)) return true;
    const message = `The generated code does not know ${eventName}: generate it again, or do not subscribe to it.`;
    if (unknownEvents === 'throw') throw new TwentyWebhookError('UNKNOWN_EVENT', message);
    if (unknownEvents === 'warn' && !warned.has(eventName)) console.warn(message);
    warned.add(eventName);
    return false;
  };
}

interface EventFilterOptions {
  readonly objects: readonly string[];
  readonly unknownEvents: UnknownEventPolicy;
}
