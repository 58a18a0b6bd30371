import { createServer } from 'node:http';
import { expectTypeOf, test } from 'vitest';
import type { MetadataEntity, WebhookEvent, WebhookUpdatedField } from '../../src/runtime/webhooks/index.js';
import type { PersonTypes as ClientPersonTypes } from './sample/objects/person.js';
import type { FileObject, FullName, Person, PersonSeniority, PersonTypes } from './webhooks-sample/objects.js';
import type { sampleEvent } from './webhooks-sample/webhook-samples.js';
import {
  constructWebhookEvent,
  type createWebhookReceiver,
  isSchemaChange,
  type TwentyWebhookEvent,
  type TwentyWebhookEventOf,
} from './webhooks-sample/webhooks.js';

// Never called: tsc checks what must and what must not compile.
declare const event: TwentyWebhookEvent;
declare const receiver: ReturnType<typeof createWebhookReceiver>;
declare const sample: typeof sampleEvent;

type PersonField = keyof Person | 'company';

test('eventName tells the events apart', () => {
  const check = () => {
    switch (event.eventName) {
      case 'person.created':
        expectTypeOf(event.record.jobTitle).toEqualTypeOf<string | null>();
        expectTypeOf(event.objectMetadata.nameSingular).toEqualTypeOf<'person'>();
        // @ts-expect-error nothing was updated
        void event.updatedFields;
        break;
      case 'person.updated':
        expectTypeOf(event.updatedFields).toEqualTypeOf<readonly PersonField[]>();
        event.updatedFields.includes('companyId');
        // @ts-expect-error no such field
        event.updatedFields.includes('jobTitel');
        // @ts-expect-error a to-many relation is never listed
        event.updatedFields.includes('noteTargets');
        break;
      case 'company.deleted':
      case 'company.restored':
        expectTypeOf(event.updatedFields[0]).toEqualTypeOf<
          'id' | 'deletedAt' | 'name' | 'attachmentsFiles' | 'history' | undefined
        >();
        break;
      case 'metadata.objectMetadata.updated':
        expectTypeOf(event.event.properties.before).toEqualTypeOf<MetadataEntity>();
        expectTypeOf(event.apiKeyId).toEqualTypeOf<string | undefined>();
        // @ts-expect-error metadata events have no record
        void event.record;
        break;
      case 'metadata.view.created':
        // @ts-expect-error nothing was before it
        void event.event.properties.before;
        break;
      // @ts-expect-error no such action
      case 'person.upserted':
      // @ts-expect-error no such object
      case 'persom.created':
      // @ts-expect-error no such action of the configuration
      case 'metadata.view.archived':
    }
  };
  void check;
});

test('updatedFields promises no change that the server does not list', () => {
  // the targets of a morph relation are on the record, and in no list
  expectTypeOf<TwentyWebhookEventOf<'noteTarget.updated'>['updatedFields'][number]>().toEqualTypeOf<
    'id' | 'deletedAt'
  >();
  expectTypeOf<keyof TwentyWebhookEventOf<'noteTarget.updated'>['record']>().toEqualTypeOf<
    'id' | 'deletedAt' | 'targetPersonId' | 'targetCompanyId'
  >();
});

test('a record is as it is sent', () => {
  const check = (created: TwentyWebhookEventOf<'person.created'>, company: TwentyWebhookEventOf<'company.created'>) => {
    expectTypeOf(created.record.companyId).toEqualTypeOf<string | null>();
    expectTypeOf(created.record.name).toEqualTypeOf<FullName | null>();
    expectTypeOf(created.record.seniority).toEqualTypeOf<PersonSeniority | null>();
    expectTypeOf(created.record.tags).toEqualTypeOf<('A' | 'B')[] | null>();
    expectTypeOf(created.record.searchVector).toEqualTypeOf<string | null>();
    // @ts-expect-error relations are not sent
    void created.record.company;
    expectTypeOf(company.record.attachmentsFiles).toEqualTypeOf<Omit<FileObject, 'url'>[] | null>();
    // a function that takes a record of the client takes that of a webhook
    expectTypeOf(created.record).toExtend<Person>();
  };
  void check;
});

test('a pattern stands for the events that it matches', () => {
  expectTypeOf<TwentyWebhookEventOf<'person.created'>['eventName']>().toEqualTypeOf<'person.created'>();
  expectTypeOf<TwentyWebhookEventOf<'person.*'>['eventName']>().toEqualTypeOf<
    'person.created' | 'person.updated' | 'person.deleted' | 'person.restored' | 'person.destroyed'
  >();
  expectTypeOf<TwentyWebhookEventOf<'*.deleted'>['eventName']>().toEqualTypeOf<
    'company.deleted' | 'noteTarget.deleted' | 'person.deleted'
  >();
  expectTypeOf<TwentyWebhookEventOf<'*'>>().toEqualTypeOf<TwentyWebhookEvent>();
  expectTypeOf<TwentyWebhookEventOf<'metadata.index.*'>['eventName']>().toEqualTypeOf<
    'metadata.index.created' | 'metadata.index.updated' | 'metadata.index.deleted'
  >();
  expectTypeOf<TwentyWebhookEventOf<'metadata.*'>>().toEqualTypeOf<TwentyWebhookEventOf<'metadata.*.*'>>();
  expectTypeOf<TwentyWebhookEventOf<'person.created' | 'company.created'>['eventName']>().toEqualTypeOf<
    'person.created' | 'company.created'
  >();
});

test('handlers get the events of their pattern, and a misspelt pattern does not compile', () => {
  const check = () => {
    receiver
      .on('person.updated', (updated) => {
        expectTypeOf(updated.updatedFields).toEqualTypeOf<readonly PersonField[]>();
      })
      .on('*.created', async (created) => {
        if (created.eventName === 'noteTarget.created') {
          expectTypeOf(created.record.targetPersonId).toEqualTypeOf<string | null>();
        }
        await Promise.resolve();
      })
      .on('*', (any) => {
        expectTypeOf(any).toEqualTypeOf<TwentyWebhookEvent>();
        if (isSchemaChange(any)) {
          expectTypeOf(any.event.metadataName).toEqualTypeOf<'objectMetadata' | 'fieldMetadata' | 'index'>();
        }
      });
    // @ts-expect-error no such object
    receiver.on('persons.created', () => undefined);
    // @ts-expect-error no such action
    receiver.on('person.upserted', () => undefined);
    // @ts-expect-error no such action
    receiver.on('*.archived', () => undefined);
    // @ts-expect-error no such action of the configuration
    receiver.on('metadata.view.archived', () => undefined);
    // @ts-expect-error a created event has no updatedFields
    receiver.on('person.created', ({ updatedFields }) => updatedFields);
  };
  void check;
});

test('a kind of configuration that a newer server has compiles wherever an event is named', () => {
  const check = () => {
    receiver
      .on('metadata.hologram.updated', ({ eventName, event: { metadataName, properties } }) => {
        expectTypeOf(eventName).toExtend<'metadata.hologram.updated'>();
        expectTypeOf(metadataName).toEqualTypeOf<'hologram'>();
        expectTypeOf(properties.before).toEqualTypeOf<MetadataEntity>();
      })
      .on('metadata.hologram.*', ({ event: { metadataName } }) => {
        expectTypeOf(metadataName).toEqualTypeOf<'hologram'>();
      });
    expectTypeOf(sample('metadata.hologram.created').event.type).toEqualTypeOf<'created'>();
    switch (event.eventName) {
      case 'metadata.hologram.deleted':
        expectTypeOf(event.event.properties).toEqualTypeOf<{ readonly before: MetadataEntity }>();
        break;
      case 'metadata.workflowVersion.updated':
        expectTypeOf(event.event.properties.after).toEqualTypeOf<MetadataEntity>();
    }
  };
  void check;
});

test('a sample event takes only what the event can have', () => {
  const check = () => {
    expectTypeOf(sample('person.created')).toEqualTypeOf<TwentyWebhookEventOf<'person.created'>>();
    sample('person.updated', { record: { jobTitle: null }, updatedFields: ['company', 'companyId'] });
    sample('person.updated', { record: { name: { firstName: 'Ada' } }, objectMetadata: { id: 'o1' } });
    sample('metadata.view.updated', { event: { properties: { after: { name: 'All' } } } });
    // @ts-expect-error no such part of a name
    sample('person.updated', { record: { name: { fistName: 'Ada' } } });
    // @ts-expect-error not a text
    sample('person.updated', { record: { name: { firstName: 1 } } });
    // @ts-expect-error no such event
    sample('person.upserted');
    // @ts-expect-error no such field
    sample('person.created', { record: { jobTitel: null } });
    // @ts-expect-error not an option
    sample('person.created', { record: { seniority: 'SENOIR' } });
    // @ts-expect-error nothing was updated
    sample('person.created', { updatedFields: [] });
  };
  void check;
});

test('deliveries are given as platforms have them', () => {
  const check = (request: Request, headers: Record<string, string | undefined>) => {
    void constructWebhookEvent({ rawBody: '', headers: request.headers, secret: process.env['SECRET'] });
    void constructWebhookEvent({ rawBody: Buffer.from(''), headers, secret: ['a', 'b'] });
    // @ts-expect-error a parsed body does not verify
    void constructWebhookEvent({ rawBody: { eventName: 'person.created' }, headers, secret: 'a' });
    createServer(receiver.node);
    expectTypeOf(constructWebhookEvent).returns.resolves.toEqualTypeOf<TwentyWebhookEvent>();
  };
  void check;
});

test("the client's types of an object are all that its events need", () => {
  expectTypeOf<WebhookEvent<{ person: ClientPersonTypes }>['eventName']>()
    .extract<`person.${string}`>()
    .toEqualTypeOf<'person.created' | 'person.updated' | 'person.deleted' | 'person.restored' | 'person.destroyed'>();
  expectTypeOf<'company'>().toExtend<WebhookUpdatedField<ClientPersonTypes>>();
  expectTypeOf<WebhookUpdatedField<PersonTypes>>().toEqualTypeOf<PersonField>();
});
