import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

const ROOT = join(import.meta.dirname, '..', '..');

/** Where the packages of the apps are, and below it the apps; git ignores it. */
export const CONSUMERS = join(ROOT, '.consumers');

declare module 'vitest' {
  interface ProvidedContext {
    /** The package as it would be published. */
    tarball: string;
    /** Whether the packages of the apps are there. */
    arePackagesThere: boolean;
  }
}

/** Fetches the packages that the apps are built with, unless they are there, and packs ours. */
export default async function setup({ provide }: TestProject): Promise<void> {
  mkdirSync(CONSUMERS, { recursive: true });
  provide('arePackagesThere', await arePackagesThere());
  const packed = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', CONSUMERS], ROOT);
  const [{ filename }] = JSON.parse(packed) as [{ readonly filename: string }];
  provide('tarball', join(CONSUMERS, filename));
}

async function arePackagesThere(): Promise<boolean> {
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

async function npm(args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', args, { cwd, maxBuffer: 64e6 });
  return stdout;
}
