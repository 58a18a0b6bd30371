/** What a server's data model was when it was last read: beside the packages, never among committed files. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isJsonObject, textIn } from '../../twenty/json.js';
import { parsePointer } from '../../plugin/read/pointer.js';
import type { Surroundings } from '../command.js';
import type { ProjectWorkspace, Source } from '../config/project.js';
import { packageVersion } from '../../plugin/package-version.js';
import { writeAll } from '../disk/write-all.js';
import type { Probe } from './probe.js';

/** A workspace as it was read, and how the server then answered the probe. */
export interface Remembered {
  readonly probe: Probe;
  /** The text of its snapshot. */
  readonly snapshot: string;
}

/** A server that was updated may serve another schema for the same data model: what is older is not believed. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

interface Place {
  readonly cwd: string;
  readonly source: Source;
}

/** What was remembered of this server by this version of the package, if it is not too old. */
export function recall(place: Place): Remembered | undefined {
  const path = fileOf(place);
  if (path === undefined || !existsSync(path)) return undefined;
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!isJsonObject(content) || content['package'] !== packageVersion()) return undefined;
    const age = Date.now() - Number(content['readAt']);
    const kind = textIn(content, 'kind');
    const state = textIn(content, 'state');
    const snapshot = textIn(content, 'snapshot');
    if (!(age >= 0 && age < LONGEST_MS) || (kind !== 'hashes' && kind !== 'version')) return undefined;
    return state === undefined || snapshot === undefined ? undefined : { probe: { kind, state }, snapshot };
  } catch {
    // only a cache: whatever is wrong with it, the server is read instead
    return undefined;
  }
}

/** Remembers a workspace; where that is not possible, the next check takes longer. */
export function remember({ cwd, source, probe, snapshot }: Place & Remembered): void {
  const path = fileOf({ cwd, source });
  if (path === undefined) return;
  try {
    const content = JSON.stringify({ package: packageVersion(), readAt: Date.now(), ...probe, snapshot });
    writeAll([{ folder: dirname(path), writes: [{ path: basename(path), content }], removals: [] }]);
  } catch {
    // a read-only node_modules is no reason to fail
  }
}

/** One file per address; it holds no key, and workspaces of one address differ in what the probe says. */
function fileOf({ cwd, source }: Place): string | undefined {
  const modules = join(cwd, 'node_modules');
  const baseUrl = addressOf(source);
  if (baseUrl === undefined || !existsSync(modules)) return undefined;
  const name = createHash('sha256').update(baseUrl).digest('hex').slice(0, 16);
  return join(modules, '.cache', 'graphql-codegen-twenty', `${name}.json`);
}

function addressOf({ pointer }: Source): string | undefined {
  try {
    const from = parsePointer(pointer);
    return from.kind === 'server' ? from.baseUrl : undefined;
  } catch {
    // an address that is not set or not valid is told of where it is read
    return undefined;
  }
}

/** A workspace as it was before this run, as far as that is known: the text of its snapshot file, or what was last read. */
export function previousSnapshot({
  cwd,
  workspace: { snapshot, source },
}: Pick<Surroundings, 'cwd'> & { readonly workspace: ProjectWorkspace }): string | undefined {
  const path = resolve(cwd, snapshot);
  return existsSync(path) ? readFileSync(path, 'utf8') : recall({ cwd, source })?.snapshot;
}
