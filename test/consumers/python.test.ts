import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import { createSandbox, plausibleRecords } from '../../src/sandbox/index.js';
import { documentOf } from '../openapi/document-of.js';
import { CONSUMERS } from './fetch-packages.js';

const EXAMPLE = join(import.meta.dirname, '..', '..', 'examples', 'python');
const PYTHON = join(CONSUMERS, 'python');
const WINDOWS = process.platform === 'win32';
const command = (name: string): string => join(PYTHON, 'venv', WINDOWS ? 'Scripts' : 'bin', name);

const run = (file: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  promisify(execFile)(file, args, { cwd: PYTHON, env: { ...process.env, ...env }, timeout: 120_000 });

let missing: string | undefined;

/** Installs what the example asks for, unless it is there; says in one line why it cannot. */
async function install(): Promise<void> {
  const requirements = readFileSync(join(EXAMPLE, 'requirements.txt'), 'utf8');
  const installed = join(PYTHON, 'installed.txt');
  mkdirSync(PYTHON, { recursive: true });
  if (existsSync(installed) && readFileSync(installed, 'utf8') === requirements) return;
  await run('python3', ['-m', 'venv', '--clear', 'venv']);
  await run(command('pip'), [
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '-r',
    join(EXAMPLE, 'requirements.txt'),
  ]);
  writeFileSync(installed, requirements);
}

beforeAll(async () => {
  try {
    await install();
  } catch (error) {
    missing = String(error instanceof Error ? error.message : error)
      .trim()
      .split('\n')
      .at(-1);
    console.log(`The Python example is left out, because Python, pip or the packages are not to be had: ${missing}`);
  }
}, 240_000);

it('a Python client made of openapi.json creates, updates, lists and pages through people', async ({ skip }) => {
  skip(missing !== undefined, 'Python, pip or the packages are not to be had');
  const sandbox = await createSandbox({ seed: plausibleRecords({ each: 20 }) });
  onTestFinished(() => sandbox.close());
  const document = await documentOf(await readWorkspaceSource(sandbox.url, { token: sandbox.apiKey }));
  // only what the example is about: a client of all objects takes half a minute
  const { paths } = document as { readonly paths: Readonly<Record<string, object>> };
  const people = Object.fromEntries(Object.entries(paths).filter(([path]) => path.includes('people')));
  writeFileSync(join(PYTHON, 'openapi.json'), JSON.stringify({ ...document, paths: people }));
  rmSync(join(PYTHON, 'crm_client'), { recursive: true, force: true });
  for (const file of ['people.py', 'generator.yml']) cpSync(join(EXAMPLE, file), join(PYTHON, file));
  const generator = 'generate --path openapi.json --output-path crm_client --meta none --config generator.yml';
  const generated = await run(command('openapi-python-client'), generator.split(' '));
  expect(generated.stdout + generated.stderr).not.toMatch(/warning|error/i);

  const { stdout } = await run(command('python'), ['people.py'], {
    TWENTY_BASE_URL: sandbox.url,
    TWENTY_API_KEY: sandbox.apiKey,
  });
  const shown = /It prints:\n\n```\n([^`]*)```/.exec(readFileSync(join(EXAMPLE, 'README.md'), 'utf8'))?.[1];
  expect(stdout).toBe(shown);
});
