import { createTwentyClient } from '../../examples/crm/index.js';
import { changeRecords } from './app/changing.js';
import { createRecords } from './app/creating.js';
import { meetDuplicates } from './app/duplicates.js';
import { fail } from './app/failing.js';
import { useMembers } from './app/members.js';
import { keepInStep } from './app/syncing.js';
import { readRecords } from './app/reading.js';
import { validate } from './app/validating.js';
import { receiveWebhooks } from './app/webhooks.js';

/** Where the app finds its servers. */
export interface AppOptions {
  /** An empty example workspace. */
  readonly baseUrl: string;
  readonly apiKey: string;
  /** A server that never answers, and closes the connection where the path begins with `/closed`. */
  readonly silentUrl: string;
}

/**
 * An app that uses everything generated code offers and nothing besides it but web standards. What it resolves to is
 * JSON, and the same wherever it runs: there are no ids and no times in it.
 */
export async function run({ baseUrl, apiKey, silentUrl }: AppOptions) {
  const requested = new Set<string>();
  const statuses = new Set<number>();
  const twenty = createTwentyClient({
    baseUrl,
    apiKey,
    hooks: {
      onRequest: ({ operation }) => requested.add(operation),
      onResponse: ({ status }) => statuses.add(status),
    },
  });
  const parts = {
    created: await createRecords(twenty),
    read: await readRecords(twenty),
    members: await useMembers(twenty),
    duplicates: await meetDuplicates(twenty),
    changed: await changeRecords(twenty),
    synced: await keepInStep(twenty),
    failed: await fail(twenty, { silentUrl }),
    validated: validate(),
    webhooks: await receiveWebhooks(),
  };
  return { ...parts, requested: [...requested].sort(), statuses: [...statuses] };
}
