import { randomBytes } from 'node:crypto';
import { wholeNumber } from '../arguments/whole-number.js';
import { cliFailuresOf } from '../cli-error.js';
import { defineCommand, type FlagValues, type Surroundings } from '../command.js';
import { withEnvFile } from '../config/env-file.js';
import { PROJECT_FLAGS } from '../config/project-flags.js';
import { EXIT } from '../exit-codes.js';
import { makeTools } from '../mcp/make-tools.js';
import { loadMcpSdk } from '../mcp/sdk.js';
import { serveHttp } from '../mcp/serve-http.js';
import { servedWorkspace } from '../mcp/served-workspace.js';

const BEARER = 'TWENTY_MCP_TOKEN';
const SHORTEST_BEARER = 16;

/** What only this refuses. */
export const failure = cliFailuresOf({
  BEARER_TOO_SHORT: () => ({
    what: `${BEARER} has fewer than ${SHORTEST_BEARER} characters, so that it could be guessed.`,
    remedy: `Use a longer one, or leave ${BEARER} out: the command then makes one and prints it.`,
  }),
  HTTP_ONLY: ({ flag }: { readonly flag: string }) => ({
    what: `${flag} goes with --http only.`,
    remedy: 'Add --http, or leave it out: without it, tools are served over standard input and output.',
  }),
});

const FLAGS = {
  ...PROJECT_FLAGS,
  objects: { kind: 'list', placeholder: '<names>', about: 'only these objects: person,company; default: all' },
  'allow-write': { kind: 'switch', about: 'offer tools that create, change and delete records; default: read only' },
  'confirm-writes': { kind: 'switch', about: 'writes must be tried with dryRun first, and confirmed' },
  compact: { kind: 'switch', about: 'a few tools for all objects, which a model asks about' },
  redact: { kind: 'list', placeholder: '<fields>', about: 'fields that tools neither show nor take: person.emails' },
  limit: { kind: 'text', placeholder: '<number>', about: 'the most records of one answer; default: 20' },
  http: { kind: 'switch', about: 'serve over HTTP on 127.0.0.1 instead of standard input and output' },
  port: { kind: 'text', short: 'p', placeholder: '<number>', about: 'of --http; default: any free one' },
  'allow-host': {
    kind: 'list',
    placeholder: '<name>',
    about: 'of --http: a name by which it is called beside localhost',
  },
  'allow-origin': { kind: 'list', placeholder: '<origin>', about: 'of --http: whose pages may call it' },
} as const;

type Given = FlagValues<typeof FLAGS>;

export const mcp = defineCommand({
  isEndless: true,
  flags: FLAGS,
  examples: [
    { line: 'twenty-codegen mcp --objects person,company', about: 'reads only; a client starts it and talks to it' },
    { line: 'twenty-codegen mcp --compact --allow-write --confirm-writes', about: 'every object, with writes' },
    { line: 'twenty-codegen mcp --from sandbox --http --port 4030', about: 'the example workspace, over HTTP' },
  ],
  exitCodes: ['0    ended by Ctrl-C, or by the client', '2    it could not be started: server, key, package, flags'],
  run: async ({ flags, cwd, env, screen, signal }) => {
    refuseWithoutHttp(flags);
    const sdk = await loadMcpSdk();
    const variables = withEnvFile({ cwd, env, named: flags.dotenv });
    const workspace = await servedWorkspace({ flags, cwd, env, screen });
    try {
      const tools = makeTools(workspace, optionsOf(flags));
      screen.note(`${tools.length} tools for ${workspace.name}${flags['allow-write'] ? '' : ', read only'}.`);
      if (!flags.http) {
        await untilClosed({ serve: () => sdk.serverOf(tools).connect(new sdk.stdio.StdioServerTransport()), signal });
        return { exitCode: EXIT.ok, text: [], json: { event: 'stopped' } };
      }
      const bearer = bearerOf(variables[BEARER]);
      const port = wholeNumber({ flag: '--port', value: flags.port, from: 0, to: 65_535 }) ?? 0;
      const access = { bearer: bearer.text, hosts: flags['allow-host'], origins: flags['allow-origin'] };
      const served = await serveHttp({ sdk, tools, access, port });
      screen.event({
        lines: [
          `Tools are served at ${served.url} until Ctrl-C.`,
          bearer.isOwn ? `  Authorization: Bearer ${bearer.text}` : `  Authorization: Bearer, with ${BEARER}`,
        ],
        json: { event: 'ready', url: served.url, ...(bearer.isOwn ? { bearer: bearer.text } : {}) },
      });
      await untilAborted(signal);
      await served.close();
      return { exitCode: EXIT.ok, text: ['Stopped.'], json: { event: 'stopped' } };
    } finally {
      await workspace.close();
    }
  },
});

function refuseWithoutHttp(flags: Given): void {
  if (flags.http) return;
  if (flags.port !== undefined) throw failure('HTTP_ONLY', { flag: '--port' });
  for (const flag of ['allow-host', 'allow-origin'] as const)
    if (flags[flag].length > 0) throw failure('HTTP_ONLY', { flag: `--${flag}` });
}

function optionsOf(flags: Given): Parameters<typeof makeTools>[1] {
  const limit = wholeNumber({ flag: '--limit', value: flags.limit, from: 1, to: 200 });
  const objects = namesIn(flags.objects);
  return {
    readOnly: !flags['allow-write'],
    compact: flags.compact,
    confirmWrites: flags['confirm-writes'],
    redact: namesIn(flags.redact),
    ...(objects.length > 0 ? { objects } : {}),
    ...(limit === undefined ? {} : { limit }),
  };
}

/** `person,company` is two names. */
const namesIn = (lists: readonly string[]): readonly string[] =>
  lists.flatMap((list) => list.split(',')).flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));

function bearerOf(given: string | undefined): { readonly text: string; readonly isOwn: boolean } {
  if (given === undefined || given === '') return { text: randomBytes(24).toString('base64url'), isOwn: true };
  if (given.length < SHORTEST_BEARER) throw failure('BEARER_TOO_SHORT');
  return { text: given, isOwn: false };
}

/** Serves over standard input and output until the client closes them, or Ctrl-C. */
async function untilClosed({
  serve,
  signal,
}: Pick<Surroundings, 'signal'> & { readonly serve: () => Promise<void> }): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    for (const event of ['end', 'close'] as const) process.stdin.once(event, resolve);
  });
  await serve();
  await Promise.race([closed, untilAborted(signal)]);
  process.stdin.pause();
}

/** Resolves when the signal is aborted, or at once when it is already. */
const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
