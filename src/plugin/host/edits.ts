import { textHash } from '../render/manifest.js';
import type { Manifest } from './read-manifest.js';

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
