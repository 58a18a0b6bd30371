/** What was found to be on the disk as it would be generated: beside the packages, so that nothing is generated again to know it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isJsonObject, type JsonObject } from '../../twenty/json.js';
import { leftoverFiles } from '../../plugin/host/leftovers.js';
import { packageVersion } from '../../plugin/package-version.js';
import type { Generated } from '../../plugin/generate.js';
import type { Target } from '../config/project.js';
import { writeAll } from '../disk/write-all.js';
import type { FilePlan } from './plan-files.js';

/** What a target is generated from. */
export interface Given {
  readonly target: Target;
  readonly cwd: string;
  /** The text of the workspace's snapshot. */
  readonly snapshot: string;
}

/** What was generated, of what, and what was said about it. */
interface Agreement {
  readonly given: string;
  readonly warnings: readonly string[];
  /** Path in the folder of the target → hash of the bytes. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * The plan of a target that agreed when it was last looked at, if generator, workspace, options and every file are still
 * the same, and no file is left over; undefined where anything is not, or is not known.
 */
export function agreedPlan(given: Given): ({ readonly plan: FilePlan } & Pick<Generated, 'warnings'>) | undefined {
  const agreement = recall(given);
  if (agreement === undefined || agreement.given !== digestOf(given)) return undefined;
  const folder = resolve(given.cwd, given.target.folder);
  const paths = Object.keys(agreement.files);
  if (paths.some((path) => hashOf(join(folder, path)) !== agreement.files[path])) return undefined;
  const { removable, kept } = leftoverFiles({ target: folder, files: paths.map((path) => ({ path, content: '' })) });
  if (removable.length > 0) return undefined;
  const { warnings } = agreement;
  return { plan: { folder, added: [], changed: [], removed: [], kept, unchanged: paths.length }, warnings };
}

/** Remembers that a target is on the disk as it was generated; where that is not possible, the next check takes longer. */
export function rememberAgreement({ files, warnings, ...given }: Given & Pick<Generated, 'files' | 'warnings'>): void {
  const file = fileOf(given);
  const digest = digestOf(given);
  if (file === undefined || digest === undefined) return;
  const hashes = Object.fromEntries(files.map(({ path, content }) => [path, sha256(content)]));
  try {
    const content = JSON.stringify({ given: digest, warnings, files: hashes });
    writeAll([{ folder: dirname(file), writes: [{ path: basename(file), content }], removals: [] }]);
  } catch {
    // a read-only node_modules is no reason to fail
  }
}

function recall(given: Given): Agreement | undefined {
  const file = fileOf(given);
  if (file === undefined || !existsSync(file)) return undefined;
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isJsonObject(content) ? agreementOf(content) : undefined;
  } catch {
    // only a cache: whatever is wrong with it, the code is generated and compared
    return undefined;
  }
}

function agreementOf({ given, warnings, files }: JsonObject): Agreement | undefined {
  if (typeof given !== 'string' || !Array.isArray(warnings) || !isJsonObject(files)) return undefined;
  // what is no hash is the hash of no file
  const hashes = Object.entries(files).map(([path, hash]) => [path, String(hash)] as const);
  return { given, warnings: warnings.map(String), files: Object.fromEntries(hashes) };
}

/** One file for each target. */
function fileOf({ target, cwd }: Given): string | undefined {
  const modules = join(cwd, 'node_modules');
  const name = sha256(target.folder).slice(0, 16);
  return existsSync(modules) ? join(modules, '.cache', 'graphql-codegen-twenty', `target-${name}.json`) : undefined;
}

/** All that decides what is generated. Outputs of the user are functions, of which nobody knows what they do. */
function digestOf({ target: { config }, snapshot }: Given): string | undefined {
  if (config.outputs.length > 0) return undefined;
  return sha256(JSON.stringify([generatorState(), process.versions.node, config, snapshot]));
}

const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url));

/** The generator as it is installed: its version, and when which of its files was written, since people patch packages. */
function generatorState(): readonly unknown[] {
  const folders = ['dist/plugin', 'dist/twenty', 'src/templates', 'src/runtime'].map((name) => join(PACKAGE, name));
  const files = folders
    .filter((folder) => existsSync(folder))
    .flatMap(filesBelow)
    .sort();
  const states = files.map((path) => {
    const { size, mtimeMs } = statSync(path);
    return [path, size, mtimeMs];
  });
  return [packageVersion(), states];
}

// Yarn reads packages out of archives, and gives the entries of a recursive reading no folder.
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });

/** The hash of a file's bytes; undefined where there is no such file. */
function hashOf(path: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    // what cannot be read has no agreement: it is told of where it is compared
    return undefined;
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
