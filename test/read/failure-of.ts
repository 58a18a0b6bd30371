import { expect } from 'vitest';
import { CodegenTwentyError } from '../../src/plugin/errors.js';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import type { ReadOptions } from '../../src/plugin/read/workspace-source.js';
import { coreSchema, fromSchema, metadataSchema, object, onePage, smallServer, type Answer } from './small-server.js';

/** The key of these tests: no failure may repeat it. */
export const token = 'eyJhbGciOiJIUzI1NiJ9.secret-key-of-the-test.c2lnbmF0dXJl';

/** The metadata types of a server that lists fields. */
export const shape = metadataSchema({ object: 'fieldsList: [Field!]!' });

/** The answers of a workspace that works. */
export const workspace = {
  '/graphql': fromSchema(coreSchema),
  '/metadata': fromSchema(shape, onePage(object('person'))),
};

/** The same answers on both GraphQL endpoints. */
export const both = (...answers: readonly Answer[]) => ({ '/graphql': answers, '/metadata': answers });

/** Reads, and gives the failure; scans all that a user or a log may see of it for the key and for parts of the address. */
export async function failureOf(
  pointer: string,
  options: ReadOptions = {},
): Promise<{ readonly code: string; readonly what: string; readonly remedy: string }> {
  const error: unknown = await readWorkspaceSource(pointer, {
    token,
    wait: async () => {},
    retries: 1,
    ...options,
  }).catch((thrown: unknown) => thrown);
  if (!(error instanceof CodegenTwentyError)) throw new Error(`expected a failure, got ${String(error)}`);
  const all = [
    error.message,
    error.stack,
    String(error.cause),
    JSON.stringify(error),
    JSON.stringify(error, Object.getOwnPropertyNames(error)),
  ].join('\n');
  for (const secret of [token, 'secret-key', 'hunter2', 'proxy-password']) expect(all).not.toContain(secret);
  const [what = '', remedy = '', ...more] = error.message.split('\n');
  expect(more).toEqual([]);
  expect(remedy).not.toBe('');
  return { code: error.code, what, remedy };
}

/** The same against a server with these answers; its address reads http://server. */
export async function failureOfServer(answers: Parameters<typeof smallServer>[0], options: ReadOptions = {}) {
  const server = await smallServer(answers);
  try {
    const { what, ...failure } = await failureOf(server.url, options);
    return { ...failure, what: what.replaceAll(server.url, 'http://server') };
  } finally {
    await server.close();
  }
}
