import * as webhooks from '../../../src/runtime/webhooks/index.js';
import type { CompanyTypes, NoteTargetTypes, PersonTypes } from './objects.js';

/** The objects of the workspace, by the name that their events start with. */
export interface WebhookObjects {
  company: CompanyTypes;
  noteTarget: NoteTargetTypes;
  person: PersonTypes;
}

/** Every event that the workspace sends, told apart by `eventName`. */
export type TwentyWebhookEvent = webhooks.WebhookEvent<WebhookObjects>;

/** The events that a name or pattern stands for, such as `TwentyWebhookEventOf<'person.*'>`. */
export type TwentyWebhookEventOf<Pattern extends webhooks.WebhookPattern<WebhookObjects>> = webhooks.WebhookEventOf<
  WebhookObjects,
  Pattern
>;

/** The event in a delivery, verified. Throws a `TwentyWebhookError` whose `code` says what is wrong. */
export const constructWebhookEvent = webhooks.constructWebhookEvent<WebhookObjects>;

/** Takes deliveries and calls handlers: `createWebhookReceiver({ secret }).on('person.created', (event) => …)`. */
export const createWebhookReceiver = (options: webhooks.WebhookReceiverOptions<TwentyWebhookEvent>) =>
  webhooks.createWebhookReceiver<WebhookObjects>(['company', 'noteTarget', 'person'], options);

export {
  createMemoryStore,
  createOwnWrites,
  isSchemaChange,
  isWrittenBy,
  signWebhook,
  TwentyWebhookError,
  webhookEventKey,
} from '../../../src/runtime/webhooks/index.js';
