import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textHash } from '../outputs/manifest/manifest.js';
import type { OutputFile } from '../outputs/output.js';
import { kindOf } from './kind-of.js';
import { readManifest, type Manifest } from './read-manifest.js';

/** Why a generated file has another text than it would get now, as far as it can be told. */
export type Edit = 'line ends' | 'format' | 'edited' | 'stale';

/** Tells what happened to a file; `stale`: nobody touched it, something else would be generated now. */
export function editOf({
  path,
  before,
  after,
  manifest,
}: {
  readonly path: string;
  /** The text of the file. */
  readonly before: string;
  /** The text that it would get. */
  readonly after: string;
  readonly manifest: Manifest;
}): Edit {
  if (before.replace(/\r\n/g, '\n') === after) return 'line ends';
  const hash = manifest.files.get(path);
  if (hash !== undefined && textHash(before) === hash) return 'stale';
  if (withoutFormat(before) === withoutFormat(after)) return 'format';
  // manifests of 0.1 have no hashes, so that a change in the workspace looks like one by hand
  return hash === undefined ? 'stale' : 'edited';
}

/** What formatters add, remove or exchange. */
const withoutFormat = (text: string): string => text.replace(/[\s;,()|'"`\\]+/g, '');

/** The same in words, to stand behind the path of a file. */
export const EDITS: Readonly<Record<Edit, string>> = {
  'line ends': 'only its line ends differ',
  format: 'a formatter has changed it',
  edited: 'it was changed since it was generated, by hand or by a tool',
  stale: 'it is of another state of the workspace, other options or another version',
};

/** More files are counted. */
const LISTED = 10;

/** What happened to generated files since, for a host that only says that they differ. */
export function describeEdits({
  target,
  files,
}: {
  readonly target: string;
  readonly files: readonly OutputFile[];
}): readonly string[] {
  const manifest = readManifest(target);
  const lines = files.flatMap(({ path, content }) => {
    const place = join(target, path);
    const before = kindOf(place) === 'file' ? readFileSync(place, 'utf8') : content;
    const edit = before === content ? 'stale' : editOf({ path, before, after: content, manifest });
    return edit === 'stale' ? [] : [`${place}: ${EDITS[edit]}`];
  });
  const more = lines.length - LISTED;
  return [...lines.slice(0, LISTED), ...(more > 0 ? [`${more} more files of ${target} were changed as well`] : [])];
}
