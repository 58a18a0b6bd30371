/** What to do again and again. */
export interface ScheduleOptions {
  readonly run: () => Promise<void>;
  /** From the end of one run to the beginning of the next, in ms. */
  readonly everyMs: number;
  /** Called when a run fails, but for the first. */
  readonly onError: (error: unknown) => unknown;
}

/** Runs at once, and then again and again until it is stopped. */
export function createSchedule({ run, everyMs, onError }: ScheduleOptions) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  function wait(): void {
    if (isStopped) return;
    timer = setTimeout(() => {
      void run()
        .catch(onError)
        .catch((): undefined => undefined) // what `onError` throws has nowhere to go
        .then(wait);
    }, everyMs);
  }

  return {
    /** Rejects if the first run fails. */
    async start(): Promise<void> {
      await run();
      wait();
    },
    stop(): void {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
