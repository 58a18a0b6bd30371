import { joinBytes, toHex } from './webhook-bytes.js';
import { isFields } from './webhook-fields.js';

/** What identifies an event: enough of it to recognise a second delivery of the same change. */
export interface IdentifiedEvent {
  readonly eventName: string;
  readonly record?: object | undefined;
  readonly event?: object | undefined;
}

/**
 * The same text for each delivery of one event, whichever webhook sends it; different for any two events, two updates of
 * one record in the same millisecond included. Twenty sends no event id; after a crash it may send an event twice, with
 * another signature.
 */
export async function webhookEventKey(event: IdentifiedEvent): Promise<string> {
  const { id, recordId }: { id?: unknown; recordId?: unknown } = { ...event.record, ...event.event };
  // several webhooks may deliver one event: these two members say which one did
  const content = joinBytes([sortedJson({ ...event, targetUrl: '', webhookId: '' })]);
  const digest = toHex(await crypto.subtle.digest('SHA-256', content));
  return [event.eventName, id ?? recordId, digest].join(':');
}

/** JSON with sorted keys: databases that keep events as JSON change the order. */
function sortedJson(value: object): string {
  const sorted = (part: unknown) =>
    isFields(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part;
  return JSON.stringify(value, (_, part: unknown) => sorted(part));
}
