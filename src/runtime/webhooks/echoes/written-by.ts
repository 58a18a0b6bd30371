import { isRecord } from '../../portable/json-record.js';
import type { SentEvent } from '../events/sent-event.js';

/** The API key with which this program writes, and no other does. */
export interface WebhookWriter {
  /** The name of the key. No other key may have it. */
  readonly apiKeyName?: string | undefined;
  /** The id of the key, which some events carry. */
  readonly apiKeyId?: string | undefined;
}

/**
 * Recognises echoes by the writer: `createWebhookReceiver({ secret, isEcho: isWrittenBy({ apiKeyName: 'Sync' }) })`. An
 * event is an echo if its `apiKeyId` is that of the key, if it created a record whose `createdBy` is the key, or if it
 * updated one whose `updatedBy` is the key. A record does not tell who deleted, restored or destroyed it, and before 2.0
 * not who updated it: these events are no echoes.
 *
 * `updatedBy` is the last writer of the record. When this program writes to a record in the same moment as somebody
 * else, the event of the other change may name this program. Where that must not be missed, use `createOwnWrites`.
 */
export function isWrittenBy({ apiKeyName, apiKeyId }: WebhookWriter): (event: SentEvent) => boolean {
  const isKey = (actor: unknown) =>
    apiKeyName !== undefined && isRecord(actor) && actor['source'] === 'API' && actor['name'] === apiKeyName;
  return (event) => {
    if (event.userId !== undefined) return false; // a person did it
    if (event.apiKeyId !== undefined && apiKeyId !== undefined) return event.apiKeyId === apiKeyId;
    if (event.eventName.endsWith('.created')) return isKey(event.record?.['createdBy']);
    if (event.eventName.endsWith('.updated')) return isKey(event.record?.['updatedBy']);
    return false;
  };
}
