import type { Webhook } from '../metadata/webhook-store.js';
import { deliveryHeaders } from './sign.js';

/** One attempt to tell a webhook of an event; there is never a second one. */
export interface Delivery {
  readonly webhookId: string;
  readonly eventName: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The status of the answer; undefined where there was none in time. */
  readonly status: number | undefined;
}

/** What to send. */
export interface Message {
  readonly webhook: Webhook;
  readonly eventName: string;
  readonly payload: object;
  readonly timeoutMs: number;
  /** Ends the attempt early. */
  readonly stopped: AbortSignal;
}

/** The sender drops members of these names, which a signature made before does not know. */
const DROPPED = new Set(['constructor', 'prototype']);

const withoutDropped = (payload: object): string =>
  JSON.stringify(payload, (key, value: unknown) => (DROPPED.has(key) ? undefined : value));

/** Sends one event to one webhook; errors and refusals are noted and nothing else. */
export async function deliver({ webhook, eventName, payload, timeoutMs, stopped }: Message): Promise<Delivery> {
  const url = webhook.targetUrl;
  // real time whatever clock the records have: receivers compare it with theirs
  const signed = { secret: webhook.secret, body: JSON.stringify(payload), timestampMs: Date.now() };
  const headers = deliveryHeaders(signed);
  const body = withoutDropped(payload);
  const delivery = { webhookId: webhook.id, eventName, url, headers, body };
  try {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(timeoutMs)]);
    const response = await fetch(url, { method: 'POST', headers, body, signal });
    await response.arrayBuffer();
    return { ...delivery, status: response.status };
  } catch {
    return { ...delivery, status: undefined };
  }
}
