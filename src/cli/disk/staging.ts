/** Where new texts wait until all of them are there. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Begins the names of staging folders; the number of the process ends them. */
const PREFIX = '.twenty-codegen-';

/** A run that takes longer has been broken off, even if another process has its number now. */
const LONGEST_MS = 60 * 60 * 1000;

/** A staging folder, and a room of one's own in it: two outputs may be in one folder. */
export interface Staging {
  readonly root: string;
  readonly room: string;
}

/**
 * Makes a staging folder of this process inside a folder, so that a rename out of it never copies. Git leaves it alone,
 * also when the process is killed and it stays; the next run removes it.
 */
export function makeStaging(folder: string): Staging {
  const root = join(folder, `${PREFIX}${process.pid}`);
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, '.gitignore'), '*\n');
  return { root, room: mkdtempSync(join(root, 'texts-')) };
}

/** Removes what runs that were broken off have left in a folder. */
export function removeOldStaging(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return;
  const entries = readdirSync(folder, { withFileTypes: true });
  const stagings = entries.filter((entry) => entry.isDirectory() && /^\.twenty-codegen-\d+$/.test(entry.name));
  for (const { name } of stagings) {
    const isRunning = isAlive(Number(name.slice(PREFIX.length))) && ageMs(join(folder, name)) < LONGEST_MS;
    if (!isRunning) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

const ageMs = (path: string): number => Date.now() - statSync(path).mtimeMs;

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // a process of another user is alive too
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
