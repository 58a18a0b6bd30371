import { canMakeIds } from '../data/row-ids.js';
import type { ClientHooks, Clock } from '../options.js';

/** A call, however often it is tried, as hooks are told of it. */
export interface CallStory {
  /** The same in everything that hooks are told of the call. */
  readonly callId: string;
  readonly operation: string;
}

/** What a story is told with. */
export interface StoryTeller {
  readonly hooks: ClientHooks | undefined;
  readonly clock: Clock;
  /** The caller's own. */
  readonly signal: AbortSignal | undefined;
}

let calls = 0;

/** An id that no other call has; on pages that cannot make such ids, no other call of the page. */
const newCallId = (): string => (canMakeIds() ? globalThis.crypto.randomUUID() : `call-${++calls}`);

/** Makes a call, and tells the hook `onEnd` how it ended. `run` notes each try that it begins. */
export async function tellCall<Result>(
  operation: string,
  { hooks, clock, signal }: StoryTeller,
  run: (story: CallStory, noteAttempt: (attempt: number) => void) => Promise<Result>,
): Promise<Result> {
  const story = { callId: hooks ? newCallId() : '', operation };
  const startedAt = clock.now();
  let attempts = 0;
  const tell = (ending: { readonly outcome: 'done' | 'failed' | 'aborted'; readonly error?: unknown }) =>
    hooks?.onEnd?.({ ...story, ...ending, attempts, durationMs: clock.now() - startedAt });
  let result: Result;
  try {
    result = await run(story, (attempt) => {
      attempts = attempt;
    });
  } catch (error) {
    tell({ outcome: signal?.aborted ? 'aborted' : 'failed', error });
    throw error;
  }
  tell({ outcome: 'done' });
  return result;
}
