import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CliError } from '../cli-error.js';

/** What is written and removed together. Paths are absolute. */
export interface Changes {
  readonly writes: readonly { readonly path: string; readonly content: string }[];
  readonly removals: readonly string[];
}

/**
 * Makes all changes, or none. New texts are written beside their files first and then renamed into place, without giving
 * Ctrl-C a chance in between; whatever fails on the way is undone.
 */
export function writeAll({ writes, removals }: Changes): void {
  const undo: (() => void)[] = [];
  try {
    const staged = writes.map(({ path, content }) => ({ path, temporary: stage({ path, content, undo }) }));
    for (const { path, temporary } of staged) {
      undo.push(restore(path));
      attempt(path, () => renameSync(temporary, path));
    }
    for (const path of removals) {
      undo.push(restore(path));
      attempt(path, () => unlinkSync(path));
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

/** Writes a text beside the file that it is for: a rename within a folder never copies. */
function stage({
  path,
  content,
  undo,
}: {
  readonly path: string;
  readonly content: string;
  readonly undo: (() => void)[];
}): string {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${process.pid}.tmp`);
  attempt(path, () => {
    const created = mkdirSync(folder, { recursive: true });
    if (created !== undefined) undo.push(() => rmSync(created, { recursive: true, force: true }));
    undo.push(() => rmSync(temporary, { force: true }));
    writeFileSync(temporary, content);
  });
  return temporary;
}

/** How a file gets back to what it is now. */
function restore(path: string): () => void {
  const before = existsSync(path) ? readFileSync(path) : undefined;
  return () => (before === undefined ? rmSync(path, { force: true }) : writeFileSync(path, before));
}

function attempt(path: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new CliError('WRITE_FAILED', {
      what: `${path} cannot be written (${code}); everything is as it was before.`,
      remedy: REMEDIES[code] ?? 'Check that the folder exists and that this user may write to it, then run again.',
    });
  }
}

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'Make room on the disk, then run again.',
  EEXIST: 'A part of this path is a file: move it away, or generate into another folder.',
  ENOTDIR: 'A part of this path is a file: move it away, or generate into another folder.',
  EISDIR: 'There is a folder of this name: move it away, or generate into another folder.',
  EROFS: 'The file system is read-only: run where it can be written.',
};
