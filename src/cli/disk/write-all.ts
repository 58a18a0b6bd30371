import {
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { kindOf } from '../../plugin/host/kind-of.js';
import { CliError } from '../cli-error.js';
import { failure } from '../failures.js';
import { makeStaging, removeOldStaging } from './staging.js';

/** What is written and removed in a folder. Paths are relative to it. */
export interface FolderChanges {
  /** Absolute. It is made where it is missing. */
  readonly folder: string;
  /** The last one comes last of all, after removals: it may say what the others are. */
  readonly writes: readonly { readonly path: string; readonly content: string }[];
  readonly removals: readonly string[];
}

/** How to get back to what was there before. */
type Undo = (() => void)[];

/**
 * Makes all changes, or none. New texts are written into a staging folder first and then renamed into place, without
 * giving Ctrl-C a chance in between; whatever fails on the way is undone.
 */
export function writeAll(changes: readonly FolderChanges[]): void {
  const undo: Undo = [];
  const stagings: string[] = [];
  try {
    const needed = changes.filter(({ writes, removals }) => writes.length + removals.length > 0);
    for (const { folder } of needed) attempt(folder, () => removeOldStaging(folder));
    const staged = needed.map((each) => ({ ...each, staging: stage({ ...each, undo, stagings }) }));
    for (const each of staged) replace({ ...each, undo });
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  } finally {
    for (const staging of stagings) rmSync(staging, { recursive: true, force: true });
  }
}

interface Undoable extends FolderChanges {
  readonly undo: Undo;
}

/** Writes the texts of a folder into its staging folder, numbered. */
function stage({ folder, writes, undo, stagings }: Undoable & { readonly stagings: string[] }): string {
  return attempt(folder, () => {
    makeFolder({ folder, undo });
    const staging = makeStaging(folder);
    stagings.push(staging.root);
    for (const [index, { path, content }] of writes.entries()) {
      attempt(join(folder, path), () => {
        makeFolder({ folder: dirname(join(folder, path)), undo });
        writeFileSync(join(staging.room, String(index)), content);
      });
    }
    return staging.room;
  });
}

function makeFolder({ folder, undo }: Pick<Undoable, 'folder' | 'undo'>): void {
  const created = mkdirSync(folder, { recursive: true });
  if (created !== undefined) undo.push(() => rmSync(created, { recursive: true, force: true }));
}

function replace({ folder, writes, removals, staging, undo }: Undoable & { readonly staging: string }): void {
  const put = ({ path }: FolderChanges['writes'][number], index: number) => {
    const place = join(folder, path);
    undo.push(restore(place));
    attempt(place, () => renameSync(join(staging, String(index)), place));
  };
  writes.slice(0, -1).forEach(put);
  for (const path of removals.map((each) => join(folder, each))) {
    undo.push(restore(path));
    attempt(path, () => unlinkSync(path));
  }
  const last = writes.at(-1);
  if (last) put(last, writes.length - 1);
}

/** How a file, or a link, gets back to what it is now. */
function restore(path: string): () => void {
  const kind = kindOf(path);
  if (kind === 'file') {
    const before = readFileSync(path);
    return () => writeFileSync(path, before);
  }
  if (kind === 'link') {
    const leadsTo = readlinkSync(path);
    return () => {
      rmSync(path, { force: true });
      symlinkSync(leadsTo, path);
    };
  }
  // a folder cannot be replaced by a file: it stays as it is
  return () => (kind === undefined ? rmSync(path, { force: true }) : undefined);
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof CliError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw failure('WRITE_FAILED', { path, reason: code });
  }
}
