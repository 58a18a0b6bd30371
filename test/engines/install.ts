// Fetches what is missing of the engines, where it can be had, and says what there is. Ends well in any case.
import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { DebianSource, Engine, NpmSource } from './engine.js';
import { ENGINES } from './engines.js';
import { fetchedFolder, findCommand } from './find-command.js';

const LIMIT_MS = 240_000;

async function run(command: string, parameters: readonly string[]): Promise<string> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { stdout } = await promisify(execFile)(command, parameters, { env, timeout: LIMIT_MS });
  return stdout;
}

async function installFromNpm(source: NpmSource): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('its package is for Linux on x64');
  const folder = fetchedFolder(source);
  await mkdir(folder, { recursive: true });
  const options = '--loglevel error --ignore-scripts --no-save --no-audit --no-fund --prefix'.split(' ');
  await run('npm', ['install', ...options, folder, `${source.package}@${source.version}`]);
}

async function installFromDebian({ package: name }: DebianSource): Promise<void> {
  await run('apt-get', ['update', '--quiet']);
  await run('apt-get', ['install', '--yes', '--no-install-recommends', name]);
}

/** What a command that failed says of it, or why it could not be started. */
function reasonOf(error: unknown): string {
  const { stderr = '' } = error as { readonly stderr?: string };
  return stderr.split('\n').find((line) => /^E:|error/.test(line)) ?? String(error).split('\n')[0] ?? '';
}

async function prepare(engine: Engine): Promise<string> {
  const { source } = engine;
  try {
    if (!findCommand(engine)) await (source.kind === 'npm' ? installFromNpm(source) : installFromDebian(source));
    const command = findCommand(engine);
    if (!command) throw new Error('its package holds no such command');
    return (await run(command, ['--version'])).split('\n')[0] ?? '';
  } catch (error) {
    // what does not start on this machine must not be found by the tests
    if (source.kind === 'npm') await rm(fetchedFolder(source), { recursive: true, force: true });
    return `left out, unless ${engine.variable} names its binary: ${reasonOf(error)}`;
  }
}

await Promise.all(ENGINES.map(async (engine) => console.log(`${engine.name}: ${await prepare(engine)}`)));
