import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, createSandbox } from '../../../src/sandbox/index.js';
import type { Sandbox } from '../../../src/sandbox/index.js';
import { CAPTURES, readCapture } from '../../fixtures/captures.js';
import { comparable } from '../exchanges-replay/comparable.js';

/** A request to the 2.21 server of the gadgets, and what it answered. */
interface GadgetExchange {
  readonly name: string;
  readonly request: { readonly path: string; readonly body?: unknown };
  readonly status: number;
  readonly body: unknown;
}

const exchanges = readCapture('gadget/exchanges.json') as readonly GadgetExchange[]; // a file of known shape

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox({
    snapshot: join(CAPTURES, 'gadget', 'snapshot.json'),
    apiKeys: [{ id: 'f0000000-0000-4000-8000-000000000001', name: 'realserver', token: 'valid', role: ADMIN }],
  });
});

afterAll(() => sandbox.close());

/** Methods that differ from the usual: GET without a body, POST with one. */
const METHODS: Readonly<Record<string, string>> = { 'rest patch missing': 'PATCH' };

async function send({ name, request: { path, body } }: GadgetExchange): Promise<{ status: number; body: unknown }> {
  const response = await fetch(sandbox.url + path, {
    method: METHODS[name] ?? (body === undefined ? 'GET' : 'POST'),
    headers: { authorization: `Bearer ${name === 'bad key' ? 'bad' : 'valid'}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

const mutation = (query: string): GadgetExchange => ({
  name: 'not captured',
  request: { path: '/graphql', body: { query } },
  status: 200,
  body: undefined,
});

/** What was sent before an exchange and is not in the capture, as its answer shows. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  search: [
    'mutation { createGadget(data: { id: "e0000000-0000-4000-8000-000000000000", name: "fidmwy8kxx2c2" }) { id } }',
  ],
  'rest get': ['mutation { updateGadget(id: "f1d00000-0000-4000-8000-389088580001", data: { title: "one" }) { id } }'],
};

/** Exchanges that met the five thousand gadgets of others, which are not in the capture. */
const WITH_OTHERS = ['filter code+title eq empty', 'filter title is NULL first'];

type Edge = { readonly node: { readonly id: string } };

/** How many of the gadgets of the exchanges an answer has. */
const ownGadgets = (body: unknown): number => {
  const { data } = body as { readonly data: { readonly gadgets: { readonly edges: readonly Edge[] } } }; // as is asked
  return data.gadgets.edges.filter(({ node }) => node.id.startsWith('f1d00000')).length;
};

describe('requests about gadgets, in the order in which they were sent', () => {
  it.each(exchanges.map((exchange) => [exchange.name, exchange] as const))('%s', async (name, exchange) => {
    for (const query of BEFORE[name] ?? []) await send(mutation(query));
    const { status, body } = await send(exchange);
    if (WITH_OTHERS.includes(name)) {
      // the filter lets in every gadget with an empty title, of which the first fifty are those of others
      expect(ownGadgets(body)).toBeGreaterThan(0);
      return;
    }
    expect({ status, body: comparable(body) }).toEqual({ status: exchange.status, body: comparable(exchange.body) });
  });
});
