import { expect, test } from 'vitest';
import { createTwentyClient } from '../../examples/crm/index.js';
import { createSandbox } from '../../src/sandbox/index.js';

// In real time, because the server refills its tokens in real time: one per 600 ms, as a 2.21 server does in the long run.
test('calls that come all at once get through a rate limit, which the client does not keep from being refilled', async () => {
  const sandbox = await createSandbox({ rateLimit: [{ tokens: 5, perMs: 3000 }] });
  try {
    const startedAt: number[] = [];
    let firstRetryAt = 0;
    const twenty = createTwentyClient({
      baseUrl: sandbox.url,
      apiKey: sandbox.apiKey,
      hooks: {
        onRequest: () => startedAt.push(performance.now()),
        onRetry: () => (firstRetryAt ||= performance.now()),
      },
    });
    const counts = await Promise.all(Array.from({ length: 10 }, () => twenty.people.count()));
    expect(counts).toEqual(Array(10).fill(0));
    // those that were on their way at once may all be refused; after that hardly any is
    expect(startedAt.length).toBeLessThanOrEqual(20);
    // requests that had left the queue before the first refusal was known start a few ms after it
    const later = startedAt.filter((start) => start > firstRetryAt + 300);
    const gaps = later.slice(1).map((start, index) => start - (later[index] ?? 0));
    expect(gaps.length).toBeGreaterThan(2);
    expect(Math.min(...gaps)).toBeGreaterThan(600);
  } finally {
    await sandbox.close();
  }
});
