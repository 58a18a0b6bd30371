/** Generated files that are no longer generated, mostly of objects that are gone: the host neither removes nor reports them. */
import { closeSync, existsSync, openSync, readFileSync, readSync, readdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST } from '../render/manifest.js';
import { HEADER, type OutputFile } from '../render/module.js';
import { byText } from '../order.js';

interface Target {
  readonly target: string;
  readonly files: readonly OutputFile[];
}

/** Folders of the output that hold a file per object or per part. */
const FOLDERS = ['.', 'objects', 'validators', 'runtime'];

/** Output that has no first line of ours. */
const DOCUMENTS = ['WORKSPACE.md'];

/** Files below the target that an earlier run generated and this one does not: modules are told by their first line. */
export function leftoverFiles({ target, files }: Target): readonly string[] {
  const current = new Set(files.map(({ path }) => path));
  const modules = FOLDERS.flatMap((folder) => {
    const path = join(target, folder);
    if (!existsSync(path)) return [];
    const names = readdirSync(path).filter((name) => name.endsWith('.ts'));
    return names.map((name) => (folder === '.' ? name : `${folder}/${name}`));
  }).filter((path) => isGenerated(join(target, path)));
  const others = DOCUMENTS.filter((path) => existsSync(join(target, path)) && listsFile({ target, path }));
  return [...modules, ...others].filter((path) => !current.has(path)).sort(byText);
}

/** Whether the manifest on disk counts a file among the generated ones. */
const listsFile = ({ target, path }: { readonly target: string; readonly path: string }): boolean =>
  existsSync(join(target, MANIFEST)) && readFileSync(join(target, MANIFEST), 'utf8').includes(JSON.stringify(path));

function isGenerated(path: string): boolean {
  const start = Buffer.alloc(Buffer.byteLength(HEADER));
  const file = openSync(path, 'r');
  try {
    readSync(file, start, 0, start.length, 0);
    return start.toString('utf8') === HEADER;
  } finally {
    closeSync(file);
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
}: Target & { readonly leftovers: readonly string[] }): void {
  const manifest = files.find(({ path }) => path === MANIFEST)?.content;
  process.once('exit', (code) => {
    const path = join(target, MANIFEST);
    if (code !== 0 || !existsSync(path) || readFileSync(path, 'utf8') !== manifest) return;
    for (const leftover of leftovers) unlinkSync(join(target, leftover));
    console.warn(`graphql-codegen-twenty: removed from ${target} what is no longer generated: ${leftovers.join(', ')}`);
  });
}
