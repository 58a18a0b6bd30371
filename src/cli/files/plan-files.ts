import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { leftoverFiles } from '../../plugin/host/leftovers.js';
import type { OutputFile } from '../../plugin/render/module.js';
import { CliError } from '../cli-error.js';

/** A file that is there and has another text than it should have. */
export interface ChangedFile extends OutputFile {
  readonly before: string;
}

/** What has to happen in a folder so that it holds exactly what was generated. Paths are relative to the folder. */
export interface FilePlan {
  /** Absolute. */
  readonly folder: string;
  readonly added: readonly OutputFile[];
  readonly changed: readonly ChangedFile[];
  /** Generated earlier, and not any more. */
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/** Compares what was generated with what is there; reads only. */
export function planFiles({
  folder,
  files,
}: {
  readonly folder: string;
  readonly files: readonly OutputFile[];
}): FilePlan {
  refuseFile(folder);
  const compared = files.map((file) => ({ file, before: textOf(join(folder, file.path)) }));
  return {
    folder,
    added: compared.filter(({ before }) => before === undefined).map(({ file }) => file),
    changed: compared.flatMap(({ file, before }) =>
      before === undefined || before === file.content ? [] : [{ ...file, before }],
    ),
    removed: attempt({ path: folder, read: () => leftoverFiles({ target: folder, files }) }),
    unchanged: compared.filter(({ file, before }) => before === file.content).length,
  };
}

/** Whether the folder holds what was generated. */
export const isUpToDate = ({ added, changed, removed }: FilePlan): boolean =>
  added.length + changed.length + removed.length === 0;

const textOf = (path: string): string | undefined =>
  attempt({ path, read: () => (existsSync(path) ? readFileSync(path, 'utf8') : undefined) });

function attempt<T>({ path, read }: { readonly path: string; readonly read: () => T }): T {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new CliError('OUTPUT_UNREADABLE', {
      what: `${path} cannot be read (${code}), so it cannot be told what has to change; nothing was written.`,
      remedy: 'Move away what stands in its place, and check that this user may read it.',
    });
  }
}

function refuseFile(folder: string): void {
  if (!existsSync(folder) || statSync(folder).isDirectory()) return;
  throw new CliError('TARGET_IS_A_FILE', {
    what: `${folder} is a file, and the output is a folder.`,
    remedy: 'Move the file away, or generate into another folder.',
  });
}
