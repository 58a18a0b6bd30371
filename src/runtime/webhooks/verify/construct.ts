import type { WebhookObjectsOf } from '../events/events.js';
import type { WebhookEvent } from '../events/patterns.js';
import { createVerifier, type WebhookDelivery, type WebhookVerification } from './verifier.js';

/** A delivery and how to verify it. */
export interface ConstructWebhookInput extends WebhookDelivery, WebhookVerification {}

/**
 * The event in a delivery, verified. Throws a `TwentyWebhookError` whose code says what is wrong: NO_SECRET,
 * MISSING_HEADER, BAD_SIGNATURE, STALE_TIMESTAMP, REPLAY (with a `store`), NOT_JSON or UNKNOWN_SHAPE.
 * An object that was added to the workspace after the code was generated comes through as it is.
 */
export async function constructWebhookEvent<Objects extends WebhookObjectsOf<Objects>>(
  input: ConstructWebhookInput,
): Promise<WebhookEvent<Objects>> {
  const event = await createVerifier(input).construct(input);
  // the sender is the workspace that `Objects` was generated from: the types say what it sends
  return event as unknown as WebhookEvent<Objects>;
}
