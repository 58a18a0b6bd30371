/** Where webhooks may be delivered to: this machine only, or any address. */
export type WebhookTargets = 'loopback' | 'any';

/** What a delivery says that was not made. */
export const NOT_THIS_MACHINE = 'The target is not on this machine; webhookTargets: "any" allows it.';

const LOOPBACK = /^(?:localhost|[^.]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether a webhook's address may be called: whoever can create a webhook must not reach what is behind a firewall. */
export const isAllowedTarget = (url: string, targets: WebhookTargets): boolean =>
  targets === 'any' || LOOPBACK.test(new URL(url).hostname);
