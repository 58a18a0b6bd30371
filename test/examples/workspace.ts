import { onTestFinished } from 'vitest';
import { createTwentyClient, type TwentyClient } from '../../examples/crm/index.js';
import { createSandbox, exampleRecords, type Sandbox } from '../../src/sandbox/index.js';

/** A sandbox without a port for one test, and a client of it. */
export async function workspace({ isSeeded = false }: { readonly isSeeded?: boolean } = {}): Promise<{
  readonly sandbox: Sandbox;
  readonly twenty: TwentyClient;
}> {
  const sandbox = await createSandbox({ listen: false, ...(isSeeded && { seed: exampleRecords }) });
  onTestFinished(() => sandbox.close());
  const { url, apiKey, fetch } = sandbox;
  return { sandbox, twenty: createTwentyClient({ baseUrl: url, apiKey, fetch }) };
}
