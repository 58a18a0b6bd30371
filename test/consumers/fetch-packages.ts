import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Where the packages of the apps are, and below it the apps; git ignores it. */
export const CONSUMERS = join(import.meta.dirname, '..', '..', '.consumers');

/** Fetches the packages that the apps are built with, unless they are there; false where they cannot be had. */
export async function fetchPackages(): Promise<boolean> {
  mkdirSync(CONSUMERS, { recursive: true });
  const locked = readFileSync(join(import.meta.dirname, 'packages', 'package-lock.json'), 'utf8');
  const installed = join(CONSUMERS, 'node_modules', '.installed');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === locked) return true;
  for (const file of ['package.json', 'package-lock.json'])
    cpSync(join(import.meta.dirname, 'packages', file), join(CONSUMERS, file));
  try {
    await npm(['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel', 'error'], CONSUMERS);
  } catch (error) {
    console.log(
      `The packages of test/consumers cannot be fetched, so no app is built: ${String(error).split('\n')[1]}`,
    );
    return false;
  }
  writeFileSync(installed, locked);
  return true;
}

/** Runs npm; what it prints. */
export async function npm(args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', args, { cwd, maxBuffer: 64e6 });
  return stdout;
}
