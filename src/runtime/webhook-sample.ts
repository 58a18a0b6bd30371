import type { WebhookObjectsOf } from './webhook-events.js';
import type { WebhookEventName, WebhookEventOf } from './webhook-patterns.js';
import { sampleRecord, type SampledObject } from './webhook-sample-record.js';

/** What a sample has otherwise than by default; of the record only the fields that matter. */
export type WebhookSampleChanges<Event> = {
  readonly [Key in Exclude<keyof Event, 'eventName'>]?: Key extends 'record'
    ? { readonly [Field in keyof Event[Key]]?: Event[Key][Field] }
    : Event[Key];
};

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
export function createSampleEvent<Objects extends WebhookObjectsOf<Objects>>(objects: {
  readonly [Name in keyof Objects]: SampledObject;
}): SampleEvent<Objects> {
  return (eventName, changes) => {
    const [name = '', action = '', metadataAction] = eventName.split('.');
    // that `changes` fit the event is checked where they are given; here the event is not known
    const given: GivenChanges = (changes as GivenChanges | undefined) ?? {};
    const parts = metadataAction
      ? { ...sampleMetadata({ metadataName: action, type: metadataAction }), ...given }
      : sampleRecordEvent({ object: objects[name as keyof Objects], action, given });
    const ids = { workspaceId: crypto.randomUUID(), webhookId: crypto.randomUUID() };
    const origin = { targetUrl: 'http://localhost/webhook', eventName, ...ids, eventDate: new Date().toISOString() };
    // put together from parts that only the name tells apart; the tests compare them with captured deliveries
    return { ...origin, ...parts } as never;
  };
}

interface GivenChanges {
  readonly record?: object;
  readonly updatedFields?: readonly string[];
}

interface SampleInput {
  readonly object: SampledObject;
  readonly action: string;
  readonly given: GivenChanges;
}

function sampleRecordEvent({ object, action, given }: SampleInput) {
  const deletedAt = action === 'deleted' ? { deletedAt: new Date().toISOString() } : {};
  const changed = action === 'updated' ? Object.keys(given.record ?? {}) : ['deletedAt'];
  return {
    objectMetadata: { id: crypto.randomUUID(), nameSingular: object.description.singular },
    ...given,
    record: { ...sampleRecord(object), ...deletedAt, ...given.record },
    ...(action === 'created' || action === 'destroyed' ? {} : { updatedFields: given.updatedFields ?? changed }),
  };
}

function sampleMetadata({ metadataName, type }: { readonly metadataName: string; readonly type: string }) {
  const recordId = crypto.randomUUID();
  const entity = { id: recordId };
  const properties = {
    created: { after: entity },
    updated: { updatedFields: [], diff: {}, before: entity, after: entity },
    deleted: { before: entity },
  };
  return { event: { type, metadataName, recordId, properties: properties[type as keyof typeof properties] } };
}
