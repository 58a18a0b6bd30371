import { hasOwn } from '../../portable/own-property.js';
import { type JsonRecord, isRecord } from '../../portable/json-record.js';

/** An event of which only the shape is known: it has a `record`, or an `event` of the configuration. */
export interface SentEvent {
  readonly eventName: string;
  readonly eventDate: string;
  readonly workspaceId: string;
  readonly userId?: string | undefined;
  readonly apiKeyId?: string | undefined;
  readonly record?: JsonRecord;
  readonly event?: JsonRecord;
  readonly updatedFields?: unknown;
}

/** A record event. */
export interface CompleteRecordEvent extends SentEvent {
  readonly objectMetadata: unknown;
}

/** A record event as a 2.x server sends it, whatever an older one or another sender left out. */
export function completeRecordEvent(sent: SentEvent & { readonly record: JsonRecord }): CompleteRecordEvent {
  const { eventName, record, updatedFields } = sent;
  const [nameSingular, action] = eventName.split('.');
  readNumbers(record);
  const fields = Array.isArray(updatedFields)
    ? fieldsOfColumns({ record, columns: updatedFields.map(String) })
    : changedFields(record, action);
  return { objectMetadata: { id: '', nameSingular }, ...sent, ...(fields && { updatedFields: fields }) };
}

/** 1.2 does not list the one field that deleting and restoring changes. In an update any field may have changed. */
function changedFields(record: JsonRecord, action: string | undefined): readonly string[] | undefined {
  if (action === 'deleted' || action === 'restored') return ['deletedAt'];
  return action === 'updated' ? Object.keys(record) : undefined;
}

/**
 * The fields that hold the changed columns, each once. 1.2 names the columns that an upsert changed: the column
 * `emailsPrimaryEmail` belongs to the field `emails`. What is neither a field nor such a column stays as it is.
 */
function fieldsOfColumns({
  record,
  columns,
}: {
  readonly record: JsonRecord;
  readonly columns: readonly string[];
}): string[] {
  const fieldOf = new Map<string, string>();
  for (const [field, value] of Object.entries(record)) {
    if (!isRecord(value)) continue;
    // "emails" + "primaryEmail" differs from the column's name in the case of one letter
    for (const part of Object.keys(value)) fieldOf.set((field + part).toLowerCase(), field);
  }
  const isField = (name: string) => hasOwn(record, name);
  return [...new Set(columns.map((name) => (isField(name) ? name : (fieldOf.get(name.toLowerCase()) ?? name))))];
}

/**
 * 1.2 sends these parts of currencies and addresses as text: makes them the numbers that they are in the API. Records
 * of newer servers are left alone, since a JSON field may hold such a text; they have an `updatedBy`, older ones do not.
 */
function readNumbers(record: JsonRecord): void {
  if (hasOwn(record, 'updatedBy')) return;
  for (const composite of Object.values(record).filter(isRecord)) {
    for (const part of ['amountMicros', 'addressLat', 'addressLng']) {
      const value = composite[part];
      if (typeof value === 'string' && Number.isFinite(Number(value))) composite[part] = Number(value);
    }
  }
}
