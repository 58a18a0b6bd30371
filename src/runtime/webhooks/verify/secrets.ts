import { TwentyWebhookError } from '../error.js';

/** Where the secrets of a webhook come from. */
export interface WebhookSecrets {
  /** The webhook's secret; several while it is rotated. White space around a secret does no harm. */
  readonly secret?: string | readonly string[] | undefined;
  /** Accepts deliveries when there is no `secret`: anybody can send them. With a secret every delivery must be signed. */
  readonly allowUnsigned?: boolean | undefined;
}

/**
 * The secrets that may verify a delivery; none only where unsigned deliveries are allowed. Files and terminals add line
 * breaks to secrets, so each secret is also tried without the white space around it. Throws NO_SECRET.
 */
export function requireSecrets({ secret, allowUnsigned }: WebhookSecrets): readonly string[] {
  const secrets = [secret ?? []].flat();
  const isUsable = secrets.length > 0 ? secrets.every((each) => each.trim()) : allowUnsigned;
  if (!isUsable)
    throw new TwentyWebhookError('NO_SECRET', 'No webhook secret: give `secret`, or `allowUnsigned: true`.');
  return [...new Set(secrets.flatMap((each) => [each, each.trim()]))];
}

/** What may be wrong with secrets when no delivery verifies, in a sentence that does not show them. */
export function hintAboutSecrets(secrets: readonly string[]): string {
  if (secrets.some((secret) => /^(["'`]).*\1$/s.test(secret.trim())))
    return ' The secret stands in quotation marks: some tools that read .env files keep them.';
  if (secrets.some((secret) => secret !== secret.trim()))
    return ' The secret has white space around it; it was tried with and without.';
  return '';
}
