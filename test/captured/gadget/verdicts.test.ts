import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../src/sandbox/index.js';
import type { Sandbox } from '../../../src/sandbox/index.js';
import { CAPTURES, readCapture } from '../../fixtures/captures.js';
import { comparable } from '../exchanges-replay/comparable.js';

/** A value for a field of a new gadget, and whether the 2.21 server took it. */
interface Verdict {
  readonly field: string;
  readonly value: unknown;
  readonly accepted: boolean;
  readonly message?: string;
}

const verdicts = readCapture('gadget/verdicts.json') as readonly Verdict[]; // a file of known shape

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox({
    snapshot: join(CAPTURES, 'gadget', 'snapshot.json'),
    // the record that the values refer to
    seed: { maker: [{ id: '00000000-0000-4000-8000-00000000006d' }] },
  });
});

afterAll(() => sandbox.close());

interface Answer {
  readonly errors?: readonly { readonly message: string }[];
}

/** What the sandbox says to the value: the message of a refusal, or `accepted`. */
async function verdictOf({ field, value }: Verdict): Promise<string> {
  const response = await fetch(`${sandbox.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation ($data: GadgetCreateInput!) { createGadget(data: $data) { id } }',
      variables: { data: { [field]: value } },
    }),
  });
  const { errors } = (await response.json()) as Answer; // of POST /graphql
  return errors?.[0]?.message ?? 'accepted';
}

describe('a value for a new gadget is taken or refused as the 2.21 server did', () => {
  it.each(verdicts.map((verdict, index) => [index, verdict.field, verdict] as const))(
    '%i %s',
    async (_index, _field, verdict) => {
      const { field, value, accepted, message } = verdict;
      const got = comparable(await verdictOf(verdict));
      expect({ field, value, got }).toEqual({ field, value, got: accepted ? 'accepted' : comparable(message) });
    },
  );
});
