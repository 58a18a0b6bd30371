export type { NodeRequest } from './receive/read-body.js';
export { TwentyWebhookError, type TwentyWebhookErrorCode } from './error.js';
export type {
  ChangedRecordEvent,
  RecordEvent,
  RecordEventBase,
  WebhookAction,
  WebhookObjectsOf,
  WebhookOrigin,
  WebhookRecord,
  WebhookTypes,
  WebhookUpdatedField,
} from './events/record-events.js';
export type { WebhookHandling } from './receive/handling.js';
export type { WebhookHeaders } from './verify/headers.js';
export type { SentEvent } from './events/sent-event.js';
export { type IdentifiedEvent, webhookEventKey } from './events/event-key.js';
export {
  isSchemaChange,
  type MetadataAction,
  type MetadataEntity,
  type MetadataEvent,
  type MetadataEventBase,
  type MetadataEventName,
  type KnownMetadataName,
  type MetadataName,
  type MetadataProperties,
  type SchemaMetadataName,
} from './events/metadata-events.js';
export type { WebhookEvent, WebhookEventName, WebhookEventOf, WebhookPattern } from './events/patterns.js';
export {
  createWebhookReceiver,
  type NodeResponse,
  type WebhookAnswer,
  type WebhookReceiver,
  type WebhookReceiverOptions,
} from './receive/receiver.js';
export {
  createSampleEvent,
  type Sampled,
  type SampleEvent,
  type WebhookSampleChanges,
} from './testing/sample-event.js';
export type { SampledComposites, SampledObject, SampleFacts, SampleKind } from './testing/sample-record.js';
export { type SignedWebhook, signWebhook, type SignWebhookInput } from './testing/sign-webhook.js';
export { createOwnWrites, type OwnWrites, type OwnWritesOptions, type OwnWriteStore } from './echoes/own-writes.js';
export { createMemoryStore, type WebhookStore } from './store/memory-store.js';
export type { WebhookSecrets } from './verify/secrets.js';
export type { UnknownEventPolicy } from './receive/event-filter.js';
export type { BodyLimits } from './receive/unverified-bodies.js';
export {
  type ConstructWebhookInput,
  constructWebhookEvent,
  type WebhookDelivery,
  type WebhookVerification,
} from './verify/verifier.js';
export { isWrittenBy, type WebhookWriter } from './echoes/written-by.js';
