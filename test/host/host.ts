import { fork, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const MANIFEST = createRequire(import.meta.url).resolve('@graphql-codegen/cli/package.json');
const { bin } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { bin: Record<string, string> };

/** How a command ended, with both of its outputs in one. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** A run of graphql-codegen in the folder of an app. */
export interface Run {
  readonly folder: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const environment = (env: Run['env']) => ({ ...process.env, NODE_ENV: 'production', ...env });

/** Runs graphql-codegen as a user does: a process for the run. */
export function runAlone({ folder, args, env }: Run): Promise<Ended> {
  return new Promise((resolve) => {
    const command = join(dirname(MANIFEST), bin['graphql-codegen'] ?? '');
    const child = spawn(process.execPath, [command, ...args], { cwd: folder, env: environment(env) });
    const output = outputOf(child);
    child.on('close', (code) => resolve({ code, output: output() }));
  });
}

/** What a process has printed since this was called. */
function outputOf({ stdout, stderr }: ChildProcess): () => string {
  let output = '';
  const add = (chunk: Buffer) => void (output += chunk.toString());
  stdout?.on('data', add);
  stderr?.on('data', add);
  return () => {
    stdout?.off('data', add);
    stderr?.off('data', add);
    return output;
  };
}

/** The process that runs share. It ends when this one does. */
let host: Promise<ChildProcess> | undefined;

/** One run after the other. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs graphql-codegen in a process that other runs have used before, which takes a fourth of the time. What belongs to
 * the end of a process happens at the end of a run; what is hidden in its output stays hidden in that of later runs.
 */
export function runShared(run: Run): Promise<Ended> {
  const ended = last.then(() => runIn(run));
  last = ended.catch(() => undefined);
  return ended;
}

async function runIn({ folder, args, env }: Run): Promise<Ended> {
  host ??= startHost();
  const child = await host;
  const mark = `\n-- the end of the run in ${folder} --\n`;
  const output = outputOf(child);
  const printed = Promise.all([until(child.stdout, mark), until(child.stderr, mark)]);
  const told = new Promise<{ readonly code: number }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { readonly code: number }));
    child.once('exit', () => {
      host = undefined;
      reject(new Error(`graphql-codegen has left the process that runs share:\n${output()}`));
    });
  });
  child.send({ folder, args, env: environment(env), mark });
  const { code } = await told;
  await printed;
  child.removeAllListeners('exit');
  return { code, output: output().replaceAll(mark, '') };
}

/** Resolves once a stream has given a text. */
function until(stream: ChildProcess['stdout'], text: string): Promise<void> {
  return new Promise((resolve) => {
    let seen = '';
    const look = (chunk: Buffer) => {
      seen += chunk.toString();
      if (!seen.includes(text)) return;
      stream?.off('data', look);
      resolve();
    };
    stream?.on('data', look);
  });
}

function startHost(): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'host-process.mjs');
  const child = fork(script, [dirname(MANIFEST)], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] });
  // it waits for runs, and nothing waits for it
  child.unref();
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`graphql-codegen cannot be loaded: ${code}`)));
  });
}
