import type { TwentyClient } from '../../examples/crm/index.js';
import { createTwentyClient } from '../../examples/crm/index.js';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/index.js';
import { createSandbox } from '../../src/sandbox/index.js';

/** A workspace whose time only passes when it is told to, and by a millisecond with each write, and in which a write can be held before it is committed. */
export interface LateWorkspace {
  readonly sandbox: Sandbox;
  readonly twenty: TwentyClient;
  /** How many requests the client has sent. */
  readonly requests: () => number;
  readonly now: () => number;
  /** Lets time pass. Writes that would be held for more than `longestHold` are committed before. */
  readonly pass: (ms: number) => Promise<void>;
  /** Begins a write that gets the time of now, and is committed later. */
  readonly beginLate: (write: () => Promise<unknown>) => Promise<void>;
  /** Commits all that is held. */
  readonly commitAll: () => Promise<void>;
}

interface Held {
  readonly since: number;
  readonly commit: () => void;
  readonly done: Promise<unknown>;
}

const LONGEST_HOLD_MS = 50_000;

export async function lateWorkspace(options: SandboxOptions = {}): Promise<LateWorkspace> {
  let time = Date.UTC(2026, 0, 1);
  let requests = 0;
  let onHold: ((commit: () => void) => void) | undefined;
  let held: Held[] = [];
  const sandbox = await createSandbox({
    ...options,
    listen: false,
    clock: () => new Date(time),
    beforeCommit: () =>
      new Promise((commit) => {
        // Two writes of one record in the same millisecond cannot be told apart by their time.
        time += 1;
        if (!onHold) return commit();
        onHold(commit);
        onHold = undefined;
      }),
  });
  const hooks = { onRequest: () => void requests++ };
  const { url: baseUrl, apiKey, fetch } = sandbox;
  const twenty = createTwentyClient({ baseUrl, apiKey, fetch, retries: 0, hooks });

  async function commit(due: readonly Held[]): Promise<void> {
    held = held.filter((each) => !due.includes(each));
    for (const each of due) {
      each.commit();
      await each.done;
    }
  }

  return {
    sandbox,
    twenty,
    requests: () => requests,
    now: () => time,
    async pass(ms) {
      await commit(held.filter(({ since }) => time + ms - since > LONGEST_HOLD_MS));
      time += ms;
    },
    async beginLate(write) {
      const since = time;
      const isHeld = new Promise<() => void>((resolve) => (onHold = resolve));
      // The record may be gone by the time that the write is committed.
      const done = write().catch((error: unknown) => error);
      held.push({ since, commit: await isHeld, done });
    },
    commitAll: () => commit(held),
  };
}
