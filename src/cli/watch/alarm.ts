/** Something that waits for the first of a time, a call, and an abort. */
export interface Alarm {
  /** Ends the wait that goes on, or the next one. */
  readonly ring: () => void;
  /** Resolves after so many ms, when rung, or when the signal is aborted. */
  readonly wait: (ms: number) => Promise<'time' | 'rung' | 'aborted'>;
}

/** Makes an alarm. */
export function createAlarm(signal: AbortSignal): Alarm {
  let isRung = false;
  let wake: () => void = () => undefined;
  return {
    ring: () => {
      isRung = true;
      wake();
    },
    wait: (ms) =>
      new Promise((resolve) => {
        const end = (why: 'time' | 'rung' | 'aborted') => {
          clearTimeout(timer);
          signal.removeEventListener('abort', abort);
          wake = () => undefined;
          isRung = false;
          resolve(why);
        };
        const abort = () => end('aborted');
        const timer = setTimeout(() => end('time'), ms);
        wake = () => end('rung');
        signal.addEventListener('abort', abort, { once: true });
        if (signal.aborted) abort();
        else if (isRung) end('rung');
      }),
  };
}
