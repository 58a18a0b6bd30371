import { createTwentyClient } from '../../examples/crm/index.js';
import type { TwentyClient } from '../../examples/crm/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/index.js';

/** A sandbox of the example workspace, and the client that is generated from it. */
export interface ServedWorkspace {
  readonly sandbox: Sandbox;
  readonly twenty: TwentyClient;
  /** The names of the operations that were requested until now, such as `people.findMany`, one for each request. */
  readonly requested: readonly string[];
}

/** Serves the example workspace. The caller closes the sandbox. */
export async function serveExample(options: SandboxOptions = {}): Promise<ServedWorkspace> {
  const sandbox = await createSandbox(options);
  const requested: string[] = [];
  const twenty = createTwentyClient({
    baseUrl: sandbox.url,
    apiKey: sandbox.apiKey,
    hooks: { onRequest: ({ operation }) => requested.push(operation) },
  });
  return { sandbox, twenty, requested };
}

/** The error that a call ends with; a call that succeeds fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    (value) => Promise.reject(new Error(`Expected a failure, got ${JSON.stringify(value)}`)),
    (error: unknown) => error,
  );
}

/** All items of an async iterable. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
