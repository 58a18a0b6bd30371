import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isJsonObject } from '../../twenty/json.js';
import {
  createSandbox,
  exampleRecords,
  plausibleRecords,
  type RecordsByObject,
  type Sandbox,
  type SandboxOptions,
  type WebhookTargets,
} from '../../sandbox/index.js';
import { readVersion, SERVER_VERSIONS } from '../../twenty/versions/server-versions.js';
import type { ServerVersion } from '../../twenty/versions/server-versions.js';
import { wholeNumber } from '../arguments/whole-number.js';
import { cliFailuresOf } from '../cli-error.js';
import { defineCommand, type Surroundings } from '../command.js';
import { EXIT } from '../exit-codes.js';

/** What only this command refuses. */
export const failure = cliFailuresOf({
  PORT_TAKEN: ({ port }: { readonly port: number | undefined }) => ({
    what: `Port ${port} is in use already.`,
    remedy: 'Choose another with --port, or leave it out for any free one.',
  }),
  CLOCK_UNREADABLE: ({ given }: { readonly given: string }) => ({
    what: `--clock is a time, and got "${given}".`,
    remedy: 'Write for example --clock 2026-01-31T09:00:00Z.',
  }),
  VERSION_UNKNOWN: ({ given, isTooOld }: { readonly given: string; readonly isTooOld: boolean }) => ({
    what: isTooOld
      ? `Nothing is known of Twenty ${given}: ${SERVER_VERSIONS[0]} is the oldest version that is.`
      : `--version is a version of Twenty, and got "${given}".`,
    remedy: `Write for example --version 2.47, or --version newest. Those that differ are ${SERVER_VERSIONS.join(', ')}.`,
  }),
  SEED_UNREADABLE: ({ file, reason }: { readonly file: string; readonly reason: string }) => ({
    what: `The seed ${file} cannot be read: ${reason}`,
    remedy:
      'It is JSON with a list of records under the nameSingular of each object: { "company": [{ "name": "Acme" }] }',
  }),
  TWO_SEEDS: () => ({
    what: '--seed and --records both say which records to begin with.',
    remedy: 'Leave one of them out.',
  }),
  SEED_REFUSED: ({ said }: { readonly said: string }) => ({
    what: said,
    remedy: 'Correct the seed file; records are written as the `data` of createMany takes them.',
  }),
});

export const sandbox = defineCommand({
  isEndless: true,
  flags: {
    port: { kind: 'text', short: 'p', placeholder: '<number>', about: 'default: any free one' },
    snapshot: {
      kind: 'text',
      placeholder: '<file>',
      about: 'the workspace of this snapshot; default: the example workspace',
    },
    seed: {
      kind: 'text',
      placeholder: '<file>',
      about: 'JSON with records to begin with: { "company": [{ "name": "Acme" }] }',
    },
    records: {
      kind: 'text',
      placeholder: '<number>',
      about: 'begin with this many made-up records of each object instead, up to 1000',
    },
    empty: { kind: 'switch', about: 'begin without records; the example workspace has some otherwise' },
    clock: {
      kind: 'text',
      placeholder: '<time>',
      about: 'the time to begin at, from which it runs on: 2026-01-31T09:00:00Z; default: the real time',
    },
    version: {
      kind: 'text',
      placeholder: '<version>',
      about: 'what it behaves like: 1.2, 2.21, 2.47, newest, …; default: as the snapshot, or 2.21',
    },
    'server-version': { kind: 'text', placeholder: '<version>', about: 'the older name of --version' },
    'api-key': {
      kind: 'text',
      placeholder: '<key>',
      about: 'the key to use; default: a random one, printed at the start',
    },
    'allow-origin': {
      kind: 'list',
      placeholder: '<origin>',
      about: 'whose pages may use it from a browser, for example http://localhost:5173; may be repeated',
    },
    'allow-host': {
      kind: 'list',
      placeholder: '<name>',
      about: 'a name by which it is called beside localhost; may be repeated',
    },
    'webhook-targets': {
      kind: 'text',
      placeholder: '<which>',
      choices: ['loopback', 'any'],
      about: 'where webhooks are delivered to; default: loopback, this machine only',
    },
    'rate-limit': { kind: 'switch', about: 'refuse more than 100 operations a minute, as a server does' },
  },
  examples: [
    { line: 'twenty-codegen sandbox --port 4020', about: 'the example workspace' },
    {
      line: 'twenty-codegen sandbox --snapshot twenty.snapshot.json --seed seed.json',
      about: 'your own data model with records for tests',
    },
    {
      line: 'twenty-codegen sandbox --snapshot twenty.snapshot.json --records 50',
      about: 'with records that look real',
    },
  ],
  exitCodes: ['0    ended by Ctrl-C', '2    it could not be started: port, snapshot, seed, flags'],
  run: async ({ flags, cwd, screen, signal }) => {
    let answered = 0;
    const asked = flags.version ?? flags['server-version'];
    const options: SandboxOptions = {
      port: wholeNumber({ flag: '--port', value: flags.port, from: 0, to: 65_535 }) ?? 0,
      ...(flags.snapshot === undefined ? {} : { snapshot: resolve(cwd, flags.snapshot) }),
      ...seedOf({ cwd, ...flags }),
      clock: clockFrom(flags.clock),
      ...(asked === undefined ? {} : { version: readServerVersion(asked, screen) }),
      ...(flags['api-key'] === undefined ? {} : { apiKey: flags['api-key'] }),
      allowedOrigins: flags['allow-origin'],
      allowedHosts: flags['allow-host'],
      // one of the choices
      ...(flags['webhook-targets'] === undefined ? {} : { webhookTargets: flags['webhook-targets'] as WebhookTargets }),
      ...(flags['rate-limit'] ? { rateLimit: true } : {}),
      onRequest: ({ method, path, status, durationMs }) => {
        answered += 1;
        const ms = Math.round(durationMs);
        screen.event({
          lines: [`${method} ${path} ${status} ${ms} ms`],
          json: { event: 'request', method, path, status, durationMs: ms },
        });
      },
    };
    const started = await start(options);
    ready({ started, screen });
    await untilAborted(signal);
    await started.close();
    return { exitCode: EXIT.ok, text: [`Stopped after ${answered} requests.`], json: { event: 'stopped', answered } };
  },
});

function ready({
  started: { url, apiKey, metadata },
  screen,
}: Pick<Surroundings, 'screen'> & { readonly started: Sandbox }): void {
  const { objects } = metadata();
  screen.event({
    lines: [
      `A workspace of ${objects.length} objects is served at ${url} until Ctrl-C. To use it:`,
      '',
      `  TWENTY_BASE_URL=${url}`,
      `  TWENTY_API_KEY=${apiKey}`,
      '',
    ],
    json: { event: 'ready', url, apiKey, objects: objects.length },
  });
}

async function start(options: SandboxOptions): Promise<Sandbox> {
  try {
    return await createSandbox(options);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw failure('PORT_TAKEN', { port: options.port });
    // seeds are refused in the words of the server
    if (error instanceof Error && error.message.startsWith('The seed'))
      throw failure('SEED_REFUSED', { said: error.message });
    throw error;
  }
}

/** The records to begin with: those of the file, or the example's, which fit the example workspace only. */
function seedOf(given: {
  readonly cwd: string;
  readonly seed: string | undefined;
  readonly records: string | undefined;
  readonly snapshot: string | undefined;
  readonly empty: boolean;
}): Pick<SandboxOptions, 'seed'> {
  const each = wholeNumber({ flag: '--records', value: given.records, from: 0, to: 1000 });
  if (each !== undefined) {
    if (given.seed !== undefined) throw failure('TWO_SEEDS');
    return { seed: plausibleRecords({ each }) };
  }
  if (given.seed !== undefined) return { seed: readSeed({ cwd: given.cwd, file: given.seed }) };
  return given.snapshot !== undefined || given.empty ? {} : { seed: exampleRecords };
}

/** The version that stands for the one that was asked for; says so where it is another. */
function readServerVersion(given: string, screen: Surroundings['screen']): ServerVersion {
  const reading = readVersion(given);
  if (reading.kind !== 'version') throw failure('VERSION_UNKNOWN', { given, isTooOld: reading.kind === 'tooOld' });
  const { version, isNearest } = reading;
  if (isNearest) {
    screen.event({
      lines: [`Nothing is known of Twenty ${given} itself: the sandbox behaves like ${version}.`],
      json: { event: 'version', asked: given, version },
    });
  }
  return version;
}

/** A clock that runs on from a time; the real one where none is given. */
function clockFrom(text: string | undefined): () => Date {
  if (text === undefined) return () => new Date();
  const start = Date.parse(text);
  if (Number.isNaN(start)) throw failure('CLOCK_UNREADABLE', { given: text });
  const startedAt = Date.now();
  return () => new Date(start + (Date.now() - startedAt));
}

function readSeed({ cwd, file }: { readonly cwd: string; readonly file: string }): RecordsByObject {
  const unreadable = (reason: string) => failure('SEED_UNREADABLE', { file, reason });
  const path = resolve(cwd, file);
  if (!existsSync(path)) throw unreadable('it does not exist.');
  let seed: unknown;
  try {
    seed = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : 'it is not JSON.');
  }
  if (!isSeed(seed)) throw unreadable('it is not an object of lists of records.');
  return seed;
}

const isSeed = (value: unknown): value is RecordsByObject =>
  isJsonObject(value) && Object.values(value).every((list) => Array.isArray(list) && list.every(isJsonObject));

/** Resolves when the signal is aborted, or at once when it is already. */
const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
