import { createTwentyClient } from '../examples/crm/index.js';
import type { TwentyClient } from '../examples/crm/index.js';
import { createSandbox } from '../src/sandbox/index.js';
import { milliseconds, quantile } from './sandbox-timing.js';

const RECORDS = 200;
const ROUNDS = 300;
const WARM_UP = 50;

const QUERIES: Readonly<Record<string, (twenty: TwentyClient) => Promise<unknown>>> = {
  'whole records': (twenty) => twenty.people.findMany({ first: RECORDS }),
  'filtered, ordered, selected': (twenty) =>
    twenty.people.findMany({
      filter: { createdAt: { gte: '2026-01-01T00:00:00Z', lt: '2027-01-01T00:00:00Z' }, jobTitle: { neq: 'x' } },
      orderBy: [{ createdAt: 'DescNullsLast' }, { name: { lastName: 'AscNullsLast' } }],
      select: { jobTitle: true, name: { firstName: true }, emails: true, company: { name: true } },
      first: RECORDS,
    }),
  'with a list of related records': (twenty) =>
    twenty.people.findMany({
      select: { id: true, name: true, noteTargets: { note: { title: true } } },
      first: RECORDS,
    }),
};

/** Building a query and decoding its answer of 200 records, without the network, against `JSON.parse` of that answer. */
export async function clientTimes(): Promise<Record<string, string>[]> {
  const sandbox = await createSandbox();
  try {
    const { url: baseUrl, apiKey } = sandbox;
    await fill(createTwentyClient({ baseUrl, apiKey }));
    const rows: Record<string, string>[] = [];
    for (const [query, run] of Object.entries(QUERIES)) {
      const text = await answerTo(run, { baseUrl, apiKey });
      // all that the client asks of a response
      const response = { status: 200, headers: new Headers(), text: async () => text } as Response;
      rows.push({
        query,
        ...(await compare({ text, run, twenty: createTwentyClient({ baseUrl, apiKey, fetch: async () => response }) })),
      });
    }
    return rows;
  } finally {
    await sandbox.close();
  }
}

async function fill(twenty: TwentyClient): Promise<void> {
  const { id: companyId } = await twenty.companies.create({ data: { name: 'Acme' } });
  const { id: noteId } = await twenty.notes.create({ data: { title: 'Met at the fair' } });
  const people = await twenty.people.createMany({
    data: Array.from({ length: RECORDS }, (_, index) => ({
      name: { firstName: `First ${index}`, lastName: `Last ${index}` },
      emails: { primaryEmail: `person-${index}@example.com` },
      jobTitle: 'Engineer',
      companyId,
    })),
    select: { id: true },
  });
  await twenty.noteTargets.createMany({
    data: people.flatMap(({ id }) => Array(3).fill({ noteId, targetPersonId: id })),
  });
}

async function answerTo(run: (twenty: TwentyClient) => Promise<unknown>, server: { baseUrl: string; apiKey: string }) {
  let text = '';
  const keep: typeof fetch = async (...request) => {
    const response = await fetch(...request);
    text = await response.clone().text();
    return response;
  };
  await run(createTwentyClient({ ...server, fetch: keep }));
  return text;
}

interface Comparison {
  readonly text: string;
  readonly twenty: TwentyClient;
  readonly run: (twenty: TwentyClient) => Promise<unknown>;
}

async function compare({ text, twenty, run }: Comparison): Promise<Record<string, string>> {
  const ours: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const parsed = await milliseconds(() => JSON.parse(text) as unknown);
    const answered = await milliseconds(() => run(twenty));
    if (round < WARM_UP) continue;
    plain.push(parsed.spentMs);
    ours.push(answered.spentMs);
  }
  const [client, json] = [quantile(ours, 0.5), quantile(plain, 0.5)];
  return {
    answer: `${Math.round(text.length / 1024)} kB`,
    'JSON.parse': `${json.toFixed(2)} ms`,
    client: `${client.toFixed(2)} ms`,
    ratio: (client / json).toFixed(2),
    target: '≤ 2',
  };
}
