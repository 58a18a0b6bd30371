import { type Fields, isFields } from './webhook-fields.js';

/** An event of which only the shape is known: it has a `record`, or an `event` of the configuration. */
export interface SentEvent {
  readonly eventName: string;
  readonly eventDate: string;
  readonly workspaceId: string;
  readonly record?: Fields;
  readonly event?: Fields;
  readonly updatedFields?: unknown;
}

/** A record event as a 2.x server sends it, whatever an older one or another sender left out. */
export function completeRecordEvent<Sent extends SentEvent & { readonly record: Fields }>(sent: Sent) {
  const { eventName, record, updatedFields } = sent;
  const [nameSingular, action] = eventName.split('.');
  readNumbers(record);
  const fields = Array.isArray(updatedFields)
    ? [...new Set(updatedFields.map((column: unknown) => fieldOfColumn(record, String(column))))]
    : changedFields(record, action);
  return { objectMetadata: { id: '', nameSingular }, ...sent, ...(fields && { updatedFields: fields }) };
}

/** 1.2 does not list the one field that deleting and restoring changes. In an update any field may have changed. */
function changedFields(record: Fields, action: string | undefined): readonly string[] | undefined {
  if (action === 'deleted' || action === 'restored') return ['deletedAt'];
  return action === 'updated' ? Object.keys(record) : undefined;
}

/** 1.2 names the columns that an upsert changed: `emailsPrimaryEmail` is the field `emails`. */
function fieldOfColumn(record: Fields, column: string): string {
  const isColumn = (name: string) => name.toLowerCase() === column.toLowerCase();
  const isField = ([field, value]: readonly [string, unknown]) =>
    field === column || (isFields(value) && Object.keys(value).some((part) => isColumn(field + part)));
  return Object.entries(record).find(isField)?.[0] ?? column;
}

/** 1.2 sends these parts of currencies and addresses as text: makes them the numbers that they are in the API. */
function readNumbers(record: Fields): void {
  for (const composite of Object.values(record).filter(isFields)) {
    for (const part of ['amountMicros', 'addressLat', 'addressLng']) {
      if (typeof composite[part] === 'string') composite[part] = Number(composite[part]);
    }
  }
}
