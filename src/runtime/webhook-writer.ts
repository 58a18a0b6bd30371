import { isFields } from './webhook-fields.js';
import type { SentEvent } from './webhook-record.js';

/** Who one's own writes are made by: the API key that this program alone uses. */
export interface WebhookWriter {
  /** The name of the key. No other key may have it. */
  readonly apiKeyName?: string | undefined;
  /** The id of the key, which some events carry. */
  readonly apiKeyId?: string | undefined;
}

/**
 * Recognises echoes by who wrote: `createWebhookReceiver({ secret, isEcho: isWrittenBy({ apiKeyName: 'Sync' }) })`.
 * True only of events whose `apiKeyId` is that of the key; of created records whose `createdBy`, and of updated ones
 * whose `updatedBy` is the key. Who deleted, restored or destroyed a record is not on the record, nor who wrote on a
 * server before 2.0: these events are handled. `updatedBy` names the last writer of a record: where somebody else's
 * change is followed by one's own within the same moment, the first event may name the second writer. Where no change
 * may be missed, `createOwnWrites` is exact.
 */
export function isWrittenBy({ apiKeyName, apiKeyId }: WebhookWriter): (event: SentEvent) => boolean {
  const isKey = (actor: unknown) =>
    apiKeyName !== undefined && isFields(actor) && actor['source'] === 'API' && actor['name'] === apiKeyName;
  return (event) => {
    if (event.userId !== undefined) return false; // a person did it
    if (event.apiKeyId !== undefined && apiKeyId !== undefined) return event.apiKeyId === apiKeyId;
    if (event.eventName.endsWith('.created')) return isKey(event.record?.['createdBy']);
    if (event.eventName.endsWith('.updated')) return isKey(event.record?.['updatedBy']);
    return false;
  };
}
