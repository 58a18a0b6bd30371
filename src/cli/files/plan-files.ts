import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editOf, type Edit } from '../../plugin/host/edits.js';
import { kindOf } from '../../plugin/host/kind-of.js';
import { leftoverFiles, type KeptFile } from '../../plugin/host/leftovers.js';
import { readManifest } from '../../plugin/host/read-manifest.js';
import type { OutputFile } from '../../plugin/outputs/output.js';
import { failure } from '../failures.js';

/** A file that is there and has another text than it should have. */
export interface ChangedFile extends OutputFile {
  readonly before: string;
  readonly edit: Edit;
}

/** A file that was generated earlier and is not any more. */
export interface RemovedFile {
  readonly path: string;
  readonly before: string;
}

/** What has to happen in a folder so that it holds exactly what was generated. Paths are relative to the folder. */
export interface FilePlan {
  /** Absolute. */
  readonly folder: string;
  readonly added: readonly OutputFile[];
  readonly changed: readonly ChangedFile[];
  readonly removed: readonly RemovedFile[];
  /** They look generated, and are somebody's work. */
  readonly kept: readonly KeptFile[];
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
  if (kindOf(folder) === 'file') throw failure('TARGET_IS_A_FILE', { folder });
  const manifest = readManifest(folder);
  const compared = files.map((file) => ({ file, before: textOf(join(folder, file.path)) }));
  const { removable, kept } = leftoverFiles({ target: folder, files });
  return {
    folder,
    added: compared.filter(({ before }) => before === undefined).map(({ file }) => file),
    changed: compared.flatMap(({ file, before }) =>
      before === undefined || before === file.content
        ? []
        : [{ ...file, before, edit: editOf({ path: file.path, before, after: file.content, manifest }) }],
    ),
    removed: removable.map(({ path }) => ({ path, before: textOf(join(folder, path)) ?? '' })),
    kept,
    unchanged: compared.filter(({ file, before }) => before === file.content).length,
  };
}

/** Whether the folder holds what was generated. */
export const isUpToDate = ({ added, changed, removed }: FilePlan): boolean =>
  added.length + changed.length + removed.length === 0;

/** The text of a file; undefined where there is none, or only a link that leads nowhere. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    if (code === 'ENOENT') return undefined;
    throw failure('OUTPUT_UNREADABLE', { path, reason: kindOf(path) === 'folder' ? 'it is a folder' : code });
  }
}
