export type { NodeRequest } from './webhook-body.js';
export { type ConstructWebhookInput, constructWebhookEvent } from './webhook-construct.js';
export { TwentyWebhookError, type TwentyWebhookErrorCode } from './webhook-error.js';
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
} from './webhook-events.js';
export type { WebhookHandling } from './webhook-handling.js';
export type { WebhookHeaders } from './webhook-headers.js';
export type { SentEvent } from './webhook-record.js';
export { type IdentifiedEvent, webhookEventKey } from './webhook-key.js';
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
} from './webhook-metadata-events.js';
export type { WebhookEvent, WebhookEventName, WebhookEventOf, WebhookPattern } from './webhook-patterns.js';
export {
  createWebhookReceiver,
  type NodeResponse,
  type WebhookAnswer,
  type WebhookReceiver,
  type WebhookReceiverOptions,
} from './webhook-receiver.js';
export { createSampleEvent, type SampleEvent, type WebhookSampleChanges } from './webhook-sample.js';
export type { SampledObject } from './webhook-sample-record.js';
export { type SignedWebhook, signWebhook, type SignWebhookInput } from './webhook-sign.js';
export { createOwnWrites, type OwnWrites, type OwnWritesOptions, type OwnWriteStore } from './webhook-own-writes.js';
export { createMemoryStore, type WebhookStore } from './webhook-store.js';
export type { WebhookSecrets } from './webhook-secrets.js';
export type { UnknownEventPolicy } from './webhook-unknown-events.js';
export type { BodyLimits } from './webhook-unverified.js';
export type { WebhookDelivery, WebhookVerification } from './webhook-verifier.js';
export { isWrittenBy, type WebhookWriter } from './webhook-writer.js';
