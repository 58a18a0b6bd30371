import { createTwentyClient } from '../examples/crm/index.js';
import type { PersonFilter, TwentyClient } from '../examples/crm/index.js';
import { createSandbox } from '../src/sandbox/index.js';
import { milliseconds, quantile } from './sandbox-timing.js';

const FEW = 10_000;
const MANY = 100_000;
const PAGES = 100;

/** Fills a workspace with people and asks for filtered, ordered pages of 60, over HTTP. */
export async function recordTimes(): Promise<Record<string, string | number>[]> {
  const sandbox = await createSandbox();
  try {
    const twenty = createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey });
    const heapBefore = usedMegabytes();
    const few = await fill({ twenty, from: 0, to: FEW });
    const fromFew = await pages(twenty);
    const many = await fill({ twenty, from: FEW, to: MANY });
    const fromMany = await pages(twenty);
    return [
      { records: FEW, created: seconds(few), ...fromFew, 'target (median)': '< 20 ms', heap: '' },
      {
        records: await twenty.people.count(),
        created: seconds(few + many),
        ...fromMany,
        'target (median)': 'is held',
        heap: `${Math.round(usedMegabytes() - heapBefore)} MB`,
      },
    ];
  } finally {
    await sandbox.close();
  }
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

function usedMegabytes(): number {
  globalThis.gc?.(); // with --expose-gc the number is exact
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const JOBS = ['Engineer', 'Designer', 'Chief engineer', 'Accountant', ''];

async function fill(range: { readonly twenty: TwentyClient; readonly from: number; readonly to: number }) {
  const { twenty, from, to } = range;
  const data = Array.from({ length: to - from }, (_, index) => {
    const number = from + index;
    return {
      name: { firstName: `First ${(number * 7919) % 1000}`, lastName: `Last ${(number * 104_729) % 100_003}` },
      emails: { primaryEmail: `person-${number}@example.com` },
      jobTitle: JOBS[number % JOBS.length] ?? '',
    };
  });
  const { spentMs } = await milliseconds(() =>
    twenty.people.createMany({ data, batchSize: 200, select: { id: true } }),
  );
  return spentMs;
}

const FILTER: PersonFilter = { jobTitle: { ilike: '%engineer%' }, name: { firstName: { neq: 'First 7' } } };

async function pages(twenty: TwentyClient) {
  const times: number[] = [];
  for (let round = 0; round < PAGES; round++) {
    const { spentMs } = await milliseconds(() =>
      twenty.people.findMany({
        filter: FILTER,
        orderBy: { name: { lastName: 'AscNullsLast' } },
        first: 60,
        offset: round * 60,
      }),
    );
    times.push(spentMs);
  }
  const shown = (share: number) => `${quantile(times, share).toFixed(1)} ms`;
  return { 'page of 60': shown(0.5), '95 of 100 within': shown(0.95) };
}
