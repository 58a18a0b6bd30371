import type { TwentyWebhookEvent } from '../../examples/crm/webhooks.js';
import { createWebhookReceiver, signWebhook } from '../../examples/crm/webhooks.js';
import type { SyncObjects } from '../../examples/crm/sync.js';
import { createMemorySyncStore, createSync } from '../../examples/crm/sync.js';
import type { Sync, SyncOptions } from '../../examples/crm/runtime/sync/index.js';
import type { SandboxOptions } from '../../src/sandbox/index.js';
import { lateWorkspace } from './late-workspace.js';
import { listen } from './webhooks-sample/listen.js';

export const SECRET = 'a secret';

/** A workspace whose webhooks are caught, so that a test decides what becomes of them. */
export async function caughtWorkspace(options: SandboxOptions = {}) {
  let caught: TwentyWebhookEvent[] = [];
  const targetUrl = await listen((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => (body += part));
    request.on('end', () => {
      caught.push(JSON.parse(body) as TwentyWebhookEvent);
      response.end('ok');
    });
  });
  const operations = ['person.*', 'company.*'];
  const workspace = await lateWorkspace({ ...options, webhooks: [{ targetUrl, operations, secret: SECRET }] });
  return {
    ...workspace,
    /** The events since the last time. */
    async events(): Promise<readonly TwentyWebhookEvent[]> {
      await workspace.sandbox.deliveriesSettled();
      const events = caught;
      caught = [];
      return events;
    },
  };
}

export type CaughtWorkspace = Awaited<ReturnType<typeof caughtWorkspace>>;

/** A process that follows a workspace: what it has handled, and how events get to it. */
export interface Follower {
  readonly sync: Sync;
  readonly deliver: (event: TwentyWebhookEvent) => Promise<number>;
}

type Options = SyncOptions<SyncObjects, 'person' | 'company'>;

/** Starts a process that follows people and companies. */
export function follower(
  { twenty, now }: Pick<CaughtWorkspace, 'twenty' | 'now'>,
  { store = createMemorySyncStore(), ...options }: Pick<Options, 'handle'> & Partial<Options>,
): Follower {
  const receiver = createWebhookReceiver({ secret: SECRET, onError: () => undefined });
  const sync = createSync({ client: twenty, receiver, objects: ['company', 'person'], store, now, ...options });
  return {
    sync,
    // Each time signed anew, as a server that sends an event twice does.
    deliver: async (event) => (await receiver.receive(await signWebhook({ event, secret: SECRET }))).status,
  };
}
