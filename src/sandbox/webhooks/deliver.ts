import { STRIPPED_NAMES } from '../../twenty/stripped-names.js';
import type { Webhook } from '../metadata/webhook-store.js';
import { deliveryHeaders } from './sign.js';
import { isAllowedTarget, NOT_THIS_MACHINE } from './targets.js';
import type { WebhookTargets } from './targets.js';

/** One attempt to tell a webhook of an event; there is never a second one. */
export interface Delivery {
  readonly webhookId: string;
  readonly eventName: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The status of the answer; undefined where there was none in time. */
  readonly status: number | undefined;
  /** Why nothing was sent; absent where something was. */
  readonly refusal?: string;
}

/** What to send. */
export interface Message {
  readonly webhook: Webhook;
  readonly eventName: string;
  readonly payload: object;
  readonly targets: WebhookTargets;
  readonly timeoutMs: number;
  /** Ends the attempt early. */
  readonly stopped: AbortSignal;
}

/** The body as it is sent; the signature was made of the whole one. */
const withoutStripped = (payload: object): string =>
  JSON.stringify(payload, (key, value: unknown) => (STRIPPED_NAMES.includes(key) ? undefined : value));

/** Sends one event to one webhook; errors and refusals are noted and nothing else. Redirects are not followed. */
export async function deliver(message: Message): Promise<Delivery> {
  const { webhook, eventName, payload, targets, timeoutMs, stopped } = message;
  const url = webhook.targetUrl;
  // real time whatever clock the records have: receivers compare it with theirs
  const signed = { secret: webhook.secret, body: JSON.stringify(payload), timestampMs: Date.now() };
  const headers = deliveryHeaders(signed);
  const body = withoutStripped(payload);
  const delivery = { webhookId: webhook.id, eventName, url, headers, body };
  if (!isAllowedTarget(url, targets)) return { ...delivery, status: undefined, refusal: NOT_THIS_MACHINE };
  try {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(timeoutMs)]);
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    await response.arrayBuffer();
    return { ...delivery, status: response.status };
  } catch {
    return { ...delivery, status: undefined };
  }
}
