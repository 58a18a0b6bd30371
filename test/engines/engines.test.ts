import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTwentyClient } from '../../examples/crm/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { bundleApp } from './bundle.js';
import { runAsScript } from './command-line.js';
import { ENGINES } from './engines.js';
import type { Engine } from './engine.js';
import { EXPECTED } from './expected.js';
import { findCommand } from './find-command.js';
import { startSilentServer } from './silent-server.js';
import type { SilentServer } from './silent-server.js';

// One app, bundled once: each engine runs the same bytes against a workspace of its own.
let folder: string;
let silent: SilentServer;
const found = ENGINES.map((engine) => ({ ...engine, command: findCommand(engine) }));
const missing = found.filter(({ command }) => !command);
if (missing.length)
  console.log(`left out (npm run engines fetches them): ${missing.map(({ name }) => name).join('; ')}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twenty-engines-'));
  silent = await startSilentServer();
  await bundleApp(join(folder, 'app.mjs'));
});
afterAll(async () => {
  silent.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function summaryOf({ run, command }: Pick<Engine, 'run'> & { readonly command: string }): Promise<unknown> {
  const own = await mkdtemp(join(folder, 'run-'));
  await copyFile(join(folder, 'app.mjs'), join(own, 'app.mjs'));
  // the page of the browser comes from an origin of its own, at a port that nobody knows before
  const { url: baseUrl, apiKey, close } = await createSandbox({ allowedOrigins: '*' });
  return run({ command, folder: own, options: { baseUrl, apiKey, silentUrl: silent.url } }).finally(close);
}

const LIMIT = { timeout: 90_000 };

test('the app does what it should on the Node.js that runs this test', LIMIT, async () => {
  expect(await summaryOf({ run: runAsScript([]), command: process.execPath })).toEqual(EXPECTED);
});

for (const { name, run, command = '' } of found) {
  test.skipIf(!command)(`the same bundle does the same on ${name}`, LIMIT, async () => {
    expect(await summaryOf({ run, command })).toEqual(EXPECTED);
  });
}

test('the app uses every operation that an object has', () => {
  // what `selecting` gives is requested under its own name
  const used = ['selecting', ...EXPECTED.requested.map((operation) => operation.split('.')[1])];
  expect(Object.keys(createTwentyClient().people).filter((operation) => !used.includes(operation))).toEqual([]);
});
