/** Keeps a table of contacts elsewhere the same as the people of the workspace. */
import type { Person, TwentyClient } from '../crm/index.js';
import type { SyncStore } from '../crm/runtime/sync/index.js';
import { createSync } from '../crm/sync.js';
import { createWebhookReceiver } from '../crm/webhooks.js';

/** A contact as the other system has it. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly companyId: string | null;
}

/** Where contacts are kept: a table of a database, a search index, a file. */
export interface Contacts {
  readonly put: (contact: Contact) => unknown;
  readonly remove: (id: string) => unknown;
}

/** A mirror: start it, and give its `fetch` the webhook `person.*`. */
export function mirrorPeople({
  twenty,
  secret,
  store,
  contacts,
}: {
  readonly twenty: TwentyClient;
  readonly secret: string;
  readonly store: SyncStore;
  readonly contacts: Contacts;
}) {
  const receiver = createWebhookReceiver({ secret });
  const sync = createSync({
    client: twenty,
    receiver,
    objects: ['person'],
    store,
    handle: async (change) => {
      // A soft-deleted person comes back as `restored`, with all that it has.
      if (change.kind === 'destroyed' || change.kind === 'deleted') await contacts.remove(change.recordId);
      else await contacts.put(contactOf(change.record));
    },
  });
  return { ...sync, fetch: receiver.fetch };
}

const contactOf = ({ id, name, emails, companyId }: Person): Contact => ({
  id,
  name: [name?.firstName, name?.lastName].filter(Boolean).join(' '),
  email: emails?.primaryEmail || null,
  companyId: companyId ?? null,
});
