import { encodeText, toHex } from '../bytes.js';
import { isRecord } from '../../portable/json-record.js';

/** The members of an event that `webhookEventKey` reads by name; all the others are part of the key, too. */
export interface IdentifiedEvent {
  readonly eventName: string;
  readonly record?: object | undefined;
  readonly event?: object | undefined;
}

/**
 * A key that is the same for each delivery of one event, whichever webhook sends it, and different for any two events,
 * even for two updates of one record in the same millisecond. Twenty sends no event id, and after a crash it may send an
 * event twice, with another signature.
 */
export async function webhookEventKey(event: IdentifiedEvent): Promise<string> {
  const { id, recordId }: { id?: unknown; recordId?: unknown } = { ...event.record, ...event.event };
  // several webhooks may deliver one event: these two members say which one did
  const content = encodeText(sortedJson({ ...event, targetUrl: '', webhookId: '' }));
  const digest = toHex(await crypto.subtle.digest('SHA-256', content));
  return [event.eventName, id ?? recordId, digest].join(':');
}

/** JSON with sorted keys, because a database that stores events as JSON may change their order. */
function sortedJson(value: object): string {
  const sorted = (part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part;
  return JSON.stringify(value, (_, part: unknown) => sorted(part));
}
