import type { WebhookObjectsOf } from '../events/record-events.js';
import { type JsonRecord, isRecord } from '../../portable/json-record.js';
import type { WebhookEventName, WebhookEventOf } from '../events/patterns.js';
import { sampleRecord, type SampledComposites, type SampledObject } from './sample-record.js';

/** What a sample has otherwise than by default: only the members that matter, at any depth. Lists are given whole. */
export type WebhookSampleChanges<Event> = DeepPartial<Omit<Event, 'eventName'>>;

type DeepPartial<Value> = Value extends readonly unknown[]
  ? Value
  : Value extends object
    ? { readonly [Key in keyof Value]?: DeepPartial<Value[Key]> | undefined }
    : Value;

/** Makes an event by its name, typed as that event. */
export type SampleEvent<Objects extends WebhookObjectsOf<Objects>> = <Name extends WebhookEventName<Objects>>(
  eventName: Name,
  changes?: WebhookSampleChanges<WebhookEventOf<Objects, Name>>,
) => WebhookEventOf<Objects, Name>;

/**
 * A `sampleEvent` for tests of handlers. A record has every field: texts and lists are empty, numbers zero, options the
 * first one, ids random. Every event is another one, with a new record id and the time of now, so that a receiver does
 * not take the second for a repetition of the first.
 */
export function createSampleEvent<Objects extends WebhookObjectsOf<Objects>>({
  objects,
  composites,
}: Sampled<Objects>): SampleEvent<Objects> {
  return (eventName, changes) => {
    const [name = '', action = '', metadataAction] = eventName.split('.');
    // that `changes` fit the event is checked where they are given; here the event is not known
    const given: JsonRecord = changes ?? {};
    const parts = metadataAction
      ? sampleMetadata({ metadataName: action, type: metadataAction })
      : sampleRecordEvent({ name, record: sampleRecord(objects[name as keyof Objects], composites), action, given });
    const ids = { workspaceId: crypto.randomUUID(), webhookId: crypto.randomUUID() };
    const origin = { targetUrl: 'http://localhost/webhook', eventName, ...ids, eventDate: new Date().toISOString() };
    // put together from parts that only the name tells apart; the tests compare them with deliveries of a server
    return withChanges({ ...origin, ...parts }, given) as never;
  };
}

/** What sample records are made from. */
export interface Sampled<Objects> {
  readonly objects: { readonly [Name in keyof Objects]: SampledObject };
  readonly composites: SampledComposites;
}

interface SampleInput {
  readonly name: string;
  readonly record: object;
  readonly action: string;
  readonly given: JsonRecord;
}

function sampleRecordEvent({ name, record, action, given }: SampleInput): JsonRecord {
  const deletedAt = action === 'deleted' ? { deletedAt: new Date().toISOString() } : {};
  const changed = action === 'updated' ? definedKeys(given['record']) : ['deletedAt'];
  return {
    objectMetadata: { id: crypto.randomUUID(), nameSingular: name },
    record: { ...record, ...deletedAt },
    ...(action === 'created' || action === 'destroyed' ? {} : { updatedFields: changed }),
  };
}

function sampleMetadata({ metadataName, type }: { readonly metadataName: string; readonly type: string }): JsonRecord {
  const recordId = crypto.randomUUID();
  const entity = { id: recordId };
  const properties: { readonly [type: string]: object } = {
    created: { after: entity },
    updated: { updatedFields: [], diff: {}, before: entity, after: entity },
    deleted: { before: entity },
  };
  return { event: { type, metadataName, recordId, properties: properties[type] } };
}

function definedKeys(value: unknown): readonly string[] {
  return isRecord(value) ? Object.keys(value).filter((key) => value[key] !== undefined) : [];
}

/** The sample with what was given, part by part. `undefined` leaves a part as it is: JSON could not carry it. */
function withChanges(sample: JsonRecord, given: JsonRecord): JsonRecord {
  const changed = { ...sample };
  for (const [key, value] of Object.entries(given)) {
    const part = sample[key];
    if (value !== undefined) changed[key] = isRecord(part) && isRecord(value) ? withChanges(part, value) : value;
  }
  return changed;
}
