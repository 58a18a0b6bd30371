import { buildSchema, type GraphQLSchema } from 'graphql';
import { failure } from '../failures.js';
import { isJsonObject, objectIn, textIn, type JsonObject } from '../../../twenty/json.js';
import { acceptObjects } from '../metadata/accept-objects.js';
import { isWorkspaceHash } from '../workspace-hash.js';
import type { WorkspaceSource } from '../workspace-source.js';
import { rawObjects } from './raw-objects.js';
import { snapshotFormat, snapshotVersion } from './snapshot-format.js';

/** The content of a snapshot file and its path, which is for messages. */
export interface SnapshotFile {
  readonly path: string;
  readonly text: string;
}

/** Reads what writeSnapshot wrote: the same workspace as the server gave it. */
export function parseSnapshot({ path, text }: SnapshotFile): WorkspaceSource {
  const snapshot = parseJson({ path, text });
  if (!isJsonObject(snapshot) || snapshot['format'] !== snapshotFormat) {
    throw failure('NOT_A_SNAPSHOT', { path, reason: `it does not begin with "format": "${snapshotFormat}"` });
  }
  const { version } = snapshot;
  if (typeof version === 'number' && version > snapshotVersion) {
    throw failure('SNAPSHOT_TOO_NEW', { path, version, known: snapshotVersion });
  }
  const objects = objectIn(snapshot, 'objects');
  if (objects === undefined) throw failure('NOT_A_SNAPSHOT', { path, reason: 'it has no "objects"' });
  const unreadable = (reason: string) => failure('NOT_A_SNAPSHOT', { path, reason });
  const metadata = acceptObjects(rawObjects(objects), { where: `The snapshot ${path}`, unreadable });
  return {
    schema: parseSchema({ path, snapshot }),
    metadata,
    warnings: [],
    origin: 'snapshot',
    ...originOf(snapshot),
  };
}

/** Which workspace a snapshot is of, as far as it says so, and what it was read over. */
export function originOf(snapshot: JsonObject): Pick<WorkspaceSource, 'workspace' | 'readOver'> {
  const hash = textIn(snapshot, 'workspace') ?? '';
  return {
    workspace: isWorkspaceHash(hash) ? hash : undefined,
    readOver: snapshot['readOver'] === 'rest' ? 'rest' : 'graphql',
  };
}

function parseJson({ path, text }: SnapshotFile): unknown {
  try {
    // some editors put a byte order mark in front
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const isConflict = /^(<{7}|={7}|>{7})/m.test(text);
    const reason = isConflict
      ? 'it holds merge conflict markers'
      : error instanceof Error
        ? error.message
        : 'unreadable';
    throw failure('SNAPSHOT_NOT_JSON', { path, reason });
  }
}

function parseSchema({ path, snapshot }: { readonly path: string; readonly snapshot: JsonObject }): GraphQLSchema {
  const lines: unknown = snapshot['schema'];
  if (!Array.isArray(lines)) throw failure('NOT_A_SNAPSHOT', { path, reason: 'it has no "schema"' });
  try {
    // like the live schema it is not validated: a server may serve names that graphql would refuse
    return buildSchema(lines.join('\n'), { assumeValid: true, assumeValidSDL: true, noLocation: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    throw failure('NOT_A_SNAPSHOT', { path, reason: `its schema cannot be read (${reason})` });
  }
}
