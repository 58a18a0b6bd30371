/** Files that an earlier run generated and this one does not, mostly of objects that are gone. */
import { type Dirent, readFileSync, readdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, textHash } from '../outputs/manifest/manifest.js';
import type { OutputFile, OwnOutput } from '../outputs/output.js';
import { isOddPath } from '../outputs/output-path.js';
import { OUTPUTS } from '../outputs/registry.js';
import { MARK } from '../outputs/header.js';
import { byText } from '../../twenty/order.js';
import { kindOf } from './kind-of.js';
import { readManifest } from './read-manifest.js';
import { waypoints } from './refuse-links.js';

interface Target {
  readonly target: string;
  readonly files: readonly OutputFile[];
}

/** What is left over in the folder of an output. Paths are relative to it. */
export interface Leftovers {
  /** As they were generated: they can be removed. */
  readonly removable: readonly Leftover[];
  /** Somebody's work, or what may be: they stay. */
  readonly kept: readonly KeptFile[];
}

/** A file that can be removed, and the hash of its text; undefined where the manifest has none. */
export interface Leftover {
  readonly path: string;
  readonly hash: string | undefined;
}

/** A file that stays, and why. */
export interface KeptFile {
  readonly path: string;
  readonly why: string;
}

/**
 * Compares what was generated with what the manifest on disk lists. Only listed files that are as they were generated,
 * and that are reached through no link, can be removed; everything else that looks generated is named.
 */
export function leftoverFiles({ target, files }: Target): Leftovers {
  const listed = [...readManifest(target).files].map(([path, hash]) => ({ path, hash }));
  const current = new Set([MANIFEST, ...files.map(({ path }) => path)]);
  const gone = listed.filter(
    ({ path }) => !current.has(path) && !isOddPath(path) && kindOf(join(target, path)) !== undefined,
  );
  const known = new Set([...current, ...listed.map(({ path }) => path)]);
  const kept = gone.flatMap((leftover) => {
    const why = whyKept({ target, ...leftover });
    return why === undefined ? [] : [{ path: leftover.path, why }];
  });
  const stays = new Set(kept.map(({ path }) => path));
  return {
    removable: gone.filter(({ path }) => !stays.has(path)).sort((one, other) => byText(one.path, other.path)),
    kept: [...kept, ...lookAlikes({ target, files, known })].sort((one, other) => byText(one.path, other.path)),
  };
}

/** Why a listed file is not removed; undefined where it can be. */
function whyKept({ target, path, hash }: Leftover & Pick<Target, 'target'>): string | undefined {
  if (waypoints(path).some((each) => kindOf(join(target, each)) === 'link')) return 'it is reached through a link';
  if (kindOf(join(target, path)) !== 'file') return 'it is no file';
  const text = textOf(join(target, path));
  if (text === undefined) return 'it cannot be read';
  // manifests of 0.1 have no hashes
  const isAsGenerated = hash === undefined ? text.includes(MARK) || path.endsWith('.md') : textHash(text) === hash;
  return isAsGenerated ? undefined : 'it was changed since it was generated';
}

/** Folders that generated files stand in, where a copy of one may stand too: those of our outputs, made or not, and more. */
const foldersOf = (files: readonly OutputFile[]): readonly string[] => [
  ...new Set([
    '',
    ...OUTPUTS.flatMap(({ folder }: OwnOutput) => (folder === undefined ? [] : `${folder}/`)),
    ...files.flatMap(({ path }) => /^[^/]+\//.exec(path)?.[0] ?? []),
  ]),
];

/** Files that begin as generated ones do and that no manifest lists: copies of users, or of runs that were broken off. */
function lookAlikes({ target, files, known }: Target & { readonly known: ReadonlySet<string> }): readonly KeptFile[] {
  return foldersOf(files)
    .flatMap((folder) => pathsIn(target, folder))
    .filter((path) => path.endsWith('.ts') && !known.has(path) && kindOf(join(target, path)) === 'file')
    .filter((path) => textOf(join(target, path))?.slice(0, 5000).includes(MARK))
    .map((path) => ({ path, why: 'it begins as generated files do, but the manifest does not list it' }));
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** What stands in a folder of generated files and below it, by its path in the target folder. */
function pathsIn(target: string, folder: string): readonly string[] {
  return entriesOf(join(target, folder)).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    // a link is no folder here, so that nothing outside of the target is looked at
    return folder !== '' && entry.isDirectory() ? pathsIn(target, `${path}/`) : [path];
  });
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Whether the host only compares: it tells nobody but its own command line. */
export const isCheck = (): boolean => process.argv.includes('--check');

/**
 * Removes leftovers once the run has succeeded. The host has no hook for that; but when the process ends well and the
 * new manifest is on disk, the new files are. A failed or checking run leaves everything as it was.
 */
export function removeAfterSuccess({
  target,
  leftovers,
  files,
}: Target & { readonly leftovers: readonly Leftover[] }): void {
  const manifest = files.find(({ path }) => path === MANIFEST)?.content;
  process.once('exit', (code) => {
    if (code !== 0 || textOf(join(target, MANIFEST)) !== manifest) return;
    // looked at again: a build may go on for a while after it has generated
    const removed = leftovers.filter((leftover) => whyKept({ target, ...leftover }) === undefined);
    for (const { path } of removed) unlinkSync(join(target, path));
    const paths = removed.map(({ path }) => path).join(', ');
    if (paths) console.warn(`graphql-codegen-twenty: removed from ${target} what is no longer generated: ${paths}`);
  });
}
