import { lstatSync } from 'node:fs';

/** What stands at a path. A link is a link, whatever it leads to. */
export type FileKind = 'file' | 'folder' | 'link' | 'other';

/** Looks without following a link; undefined where nothing is, or a part of the path is a file. */
export function kindOf(path: string): FileKind | undefined {
  try {
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) return 'link';
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'other';
  } catch {
    return undefined;
  }
}
