import { TwentyWebhookError } from '../error.js';
import { type JsonRecord, isRecord } from '../../portable/json-record.js';
import { completeRecordEvent, type SentEvent } from './sent-event.js';

/**
 * The event in a body. Twenty's documentation shows `{ event, data, timestamp }`, which no server sends but senders
 * written to the documentation do: it becomes a record event too. Throws NOT_JSON or UNKNOWN_SHAPE.
 */
export function parseEvent(body: Uint8Array): SentEvent {
  const payload = unwrapDocumented(parseJson(body));
  const { eventName, eventDate, record, event } = payload;
  if (typeof eventName === 'string' && typeof eventDate === 'string') {
    const sent = { targetUrl: '', workspaceId: '', webhookId: '', ...payload, eventName, eventDate };
    if (isRecord(event) && typeof event['recordId'] === 'string') return { ...sent, event };
    if (isRecord(record) && typeof record['id'] === 'string') return completeRecordEvent({ ...sent, record });
  }
  throw new TwentyWebhookError('UNKNOWN_SHAPE', 'Expected eventName, eventDate, and record.id or event.recordId.');
}

function unwrapDocumented(payload: JsonRecord): JsonRecord {
  const { event, data, timestamp, ...rest } = payload;
  return typeof event === 'string' ? { ...rest, eventName: event, eventDate: timestamp, record: data } : payload;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function parseJson(body: Uint8Array): JsonRecord {
  try {
    const value: unknown = JSON.parse(decoder.decode(body));
    return isRecord(value) ? value : {};
  } catch {
    // the parser's own message quotes the body, which may hold personal data
    throw new TwentyWebhookError('NOT_JSON', 'The body is not JSON.');
  }
}
