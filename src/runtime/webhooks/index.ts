export type { NodeRequest } from './receive/body.js';
export { type ConstructWebhookInput, constructWebhookEvent } from './verify/construct.js';
export { TwentyWebhookError, type TwentyWebhookErrorCode } from './verify/error.js';
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
} from './events/events.js';
export type { WebhookHandling } from './receive/handling.js';
export type { WebhookHeaders } from './verify/headers.js';
export type { SentEvent } from './events/record.js';
export { type IdentifiedEvent, webhookEventKey } from './events/key.js';
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
export { createSampleEvent, type SampleEvent, type WebhookSampleChanges } from './testing/sample.js';
export type { SampledObject } from './testing/sample-record.js';
export { type SignedWebhook, signWebhook, type SignWebhookInput } from './testing/sign.js';
export { createOwnWrites, type OwnWrites, type OwnWritesOptions, type OwnWriteStore } from './echoes/own-writes.js';
export { createMemoryStore, type WebhookStore } from './store/store.js';
export type { WebhookSecrets } from './verify/secrets.js';
export type { UnknownEventPolicy } from './receive/unknown-events.js';
export type { BodyLimits } from './receive/unverified.js';
export type { WebhookDelivery, WebhookVerification } from './verify/verifier.js';
export { isWrittenBy, type WebhookWriter } from './echoes/writer.js';
