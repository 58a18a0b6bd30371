/** What identifies an event: enough of it to recognise a second delivery of the same change. */
export interface IdentifiedEvent {
  readonly workspaceId: string;
  readonly eventName: string;
  readonly eventDate: string;
  readonly record?: object;
  readonly event?: object;
}

/**
 * The same text for each delivery of one event, different for any two events. Twenty sends no event id; after a crash
 * it may send an event twice, with another signature.
 */
export function webhookEventKey(event: IdentifiedEvent): string {
  const { id, updatedAt, recordId }: { id?: unknown; updatedAt?: unknown; recordId?: unknown } = {
    ...event.record,
    ...event.event,
  };
  return [event.workspaceId, event.eventName, id ?? recordId, event.eventDate, updatedAt].join(':');
}
