import { behaviourOf } from '../twenty/versions/server-behaviour.js';
import type { ServerBehaviour } from '../twenty/versions/server-behaviour.js';
import { isAtLeast } from '../twenty/versions/server-versions.js';
import type { ServerVersion } from '../twenty/versions/server-versions.js';

/**
 * Features that a workspace may have switched on, by the names of Twenty: the new limits before 2.42, validation rules
 * (2.44), the limit of webhooks (2.40). The sandbox does not know sharing of records.
 */
export type FeatureFlag =
  'IS_API_RATE_LIMIT_V2_ENABLED' | 'IS_VALIDATION_RULES_ENABLED' | 'IS_WEBHOOK_RATE_LIMIT_ENABLED';

/** What a server of a version does with these features on. What is behind a flag is off without it. */
export function behaviourWith(version: ServerVersion, flags: readonly FeatureFlag[]): ServerBehaviour {
  const behaviour = behaviourOf(version);
  const isOn = (flag: FeatureFlag): boolean => flags.includes(flag);
  return {
    ...behaviour,
    rateLimiter:
      isAtLeast(version, '2.36') && isOn('IS_API_RATE_LIMIT_V2_ENABLED') ? 'usageLimits' : behaviour.rateLimiter,
    validationRules: behaviour.validationRules && isOn('IS_VALIDATION_RULES_ENABLED'),
    webhookDeliveries: isOn('IS_WEBHOOK_RATE_LIMIT_ENABLED') ? behaviour.webhookDeliveries : 'all',
  };
}
