import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { main } from '../../src/cli/main.js';

const BUILT = join(import.meta.dirname, '..', '..', 'dist', 'cli');
const BIN = join(BUILT, 'bin.js');

/** How a command ended, and what it printed where. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command of the built `twenty-codegen` that is still running. */
export interface Running {
  readonly ended: Promise<Ended>;
  /** Resolves when the output so far matches; rejects when the command ends before it does. */
  readonly says: (pattern: RegExp) => Promise<RegExpMatchArray>;
  readonly interrupt: () => void;
  /** As `kill -9` does. */
  readonly kill: () => void;
}

interface Call {
  readonly folder: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What is typed; without it there is no input at all. */
  readonly input?: string;
}

/** Starts the command as a process of its own, without the variables of this one. */
export function start({ folder, args, env = {}, input }: Call): Running {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [BIN, ...args], { cwd: folder, env: { PATH, HOME, ...env } });
  let stdout = '';
  let stderr = '';
  const listeners = new Set<() => void>();
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    for (const listener of listeners) listener();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
    for (const listener of listeners) listener();
  });
  child.stdin.end(input);
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
  return {
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(stdout + stderr);
          if (found) resolve(found);
        };
        listeners.add(look);
        void ended.then(() => reject(new Error(`ended without saying ${pattern}:\n${stdout}\n${stderr}`)));
        look();
      }),
    interrupt: () => void child.kill('SIGINT'),
    kill: () => void child.kill('SIGKILL'),
  };
}

/** Runs a command of the built `twenty-codegen` to its end, as a process of its own. */
export const twentyCodegenProcess = (call: Call): Promise<Ended> => start(call).ended;

/** Commands run one after the other: each has the environment and the folder of this process for itself. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a command of the built `twenty-codegen` to its end in this process: all but what `cli/bin.ts` does. It is many
 * times as quick as a process of its own, which is for tests of what belongs to a process.
 */
export function twentyCodegen(call: Omit<Call, 'input'>): Promise<Ended> {
  const ended = last.then(() => inThisProcess(call));
  last = ended.catch(() => undefined);
  return ended;
}

async function inThisProcess({ folder, args, env = {} }: Omit<Call, 'input'>): Promise<Ended> {
  const built = (await import(join(BUILT, 'main.js'))) as { readonly main: typeof main };
  const before = { env: process.env, cwd: process.cwd() };
  const { PATH = '', HOME = '' } = before.env;
  process.env = { PATH, HOME, ...env };
  process.chdir(folder);
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({ write: (text: string) => void (written[name] += text) });
  try {
    const code = await built.main({
      args,
      cwd: process.cwd(),
      env: process.env,
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      ask: undefined,
      interruptible: () => new AbortController().signal,
    });
    return { code, ...written };
  } finally {
    process.env = before.env;
    process.chdir(before.cwd);
  }
}
