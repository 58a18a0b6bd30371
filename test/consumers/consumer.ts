import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.js';
import { twentyCodegen } from '../cli/twenty-codegen.js';
import { small } from '../fixtures/small.js';
import { CONSUMERS } from './fetch-packages.js';

/** How a command ended, with both of its outputs in one. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** An app of a user's that has generated its code as its own files ask for. */
export interface Consumer {
  readonly folder: string;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  /** All files below a folder: path → text. */
  readonly texts: (below: string) => Readonly<Record<string, string>>;
  /** Runs a command of the packages that were fetched. */
  readonly run: (command: string, ...args: readonly string[]) => Promise<Ended>;
  /** Runs Node.js. */
  readonly node: (...args: readonly string[]) => Promise<Ended>;
  /** Runs a command of `twenty-codegen`. */
  readonly ours: (...args: readonly string[]) => Promise<Ended>;
}

/** Files of an app: texts as they are, the rest as JSON. */
export type Files = Readonly<Record<string, unknown>>;

/** The server that the apps of a file of tests use. */
export const SERVER: { env: Readonly<Record<string, string>> } = { env: {} };

/** Tests of apps, where the packages that they are built with could be fetched. */
export const describeApps = describe.skipIf(!inject('arePackagesThere'));

/** Serves the small workspace to the apps of a file of tests. */
export function serveApps(): void {
  let close = async (): Promise<void> => {};
  beforeAll(async () => {
    const sandbox = await createSandbox({ metadata: small });
    SERVER.env = { TWENTY_BASE_URL: sandbox.url, TWENTY_API_KEY: sandbox.apiKey };
    close = () => sandbox.close();
  });
  afterAll(() => close());
}

export const CODEGEN = `schema:
  - \${TWENTY_BASE_URL}:
      loader: graphql-codegen-twenty
      token: \${TWENTY_API_KEY}
generates:
  src/crm/:
    preset: graphql-codegen-twenty
`;

/** Makes an app of the given files and generates its code. */
export async function consumer(name: string, files: Files): Promise<Consumer> {
  const folder = join(CONSUMERS, 'apps', name.replace(/[^\w.]+/g, '-'));
  rmSync(folder, { recursive: true, force: true });
  const write: Consumer['write'] = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const read: Consumer['read'] = (path) => readFileSync(join(folder, path), 'utf8');
  for (const [path, content] of Object.entries({ 'codegen.yml': CODEGEN, ...files }))
    write(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  const node: Consumer['node'] = (...args) => start({ command: process.execPath, args, folder });
  const ours: Consumer['ours'] = async (...args) => {
    const { code, stdout, stderr } = await twentyCodegen({ folder, args, env: SERVER.env });
    return { code, output: stderr + stdout };
  };
  const generated = await ours('generate');
  if (generated.code !== 0) throw new Error(generated.output);
  return {
    folder,
    write,
    read,
    texts: (below) => {
      const entries = readdirSync(join(folder, below), { recursive: true, withFileTypes: true });
      const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
      return Object.fromEntries(paths.map((path) => [relative(folder, path), read(relative(folder, path))]));
    },
    run: (command, ...args) => start({ command: join(CONSUMERS, 'node_modules', '.bin', command), args, folder }),
    node,
    ours,
  };
}

interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command to its end, without what tells tools that they run inside of a test. */
export function start({ command, args, folder, env = {} }: Start): Promise<Ended> {
  const { NODE_ENV: _, NODE_OPTIONS: __, VITEST: ___, ...inherited } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: folder,
      env: { ...inherited, ...SERVER.env, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
