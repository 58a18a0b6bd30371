import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonObject, textIn } from '../../twenty/json.js';
import { MANIFEST } from '../outputs/manifest/manifest.js';

/** What an earlier run says that it generated. */
export interface Manifest {
  /** Undefined in manifests of 0.1. */
  readonly digest: string | undefined;
  /** Path → hash of the text; undefined in manifests of 0.1, which list names alone. */
  readonly files: ReadonlyMap<string, string | undefined>;
}

/** The manifest in a folder; one that is not there, or that a merge has broken, lists nothing. */
export function readManifest(folder: string): Manifest {
  const content = parsedFile(join(folder, MANIFEST));
  const files: unknown = isJsonObject(content) ? content['files'] : undefined;
  const paths: readonly unknown[] = Array.isArray(files) ? files : Object.keys(isJsonObject(files) ? files : {});
  return {
    digest: textIn(content, 'digest'),
    files: new Map(paths.filter((path) => typeof path === 'string').map((path) => [path, textIn(files, path)])),
  };
}

function parsedFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
