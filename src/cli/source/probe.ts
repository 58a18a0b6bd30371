/** The cheap question whether the data model of a server has changed. */
import { isFailure, type ReadFailureCode } from '../../plugin/read/failures.js';
import { connect } from '../../plugin/read/http/connect.js';
import { askGraphql } from '../../plugin/read/http/ask-graphql.js';
import { objectIn, objectsIn, textIn, type JsonObject } from '../../twenty/json.js';
import { parsePointer } from '../../plugin/read/pointer.js';
import type { Source } from '../config/project.js';

/**
 * What a server says about the state of its data model: the same text as long as nothing changed. Workspaces of one
 * server differ in it. `kind` tells how it was asked.
 */
export interface Probe {
  readonly kind: ProbeKind;
  readonly state: string;
}

export type ProbeKind = 'hashes' | 'version';

/** Servers that have hashes (2.x) stop counting `metadataVersion` at some point, so it is asked where there are none. */
const QUERIES: Readonly<Record<ProbeKind, string>> = {
  hashes:
    'query TwentyCodegenProbe { currentWorkspace { id } minimalMetadata { collectionHashes { collectionName hash } } }',
  version: 'query TwentyCodegenProbe { currentWorkspace { id metadataVersion } }',
};

/** Collections that what is generated depends on; views, roles and the like are not among them. */
const COLLECTIONS = ['objectMetadata', 'fieldMetadata', 'index'];

/** Asks in the way that worked before, or in all ways; undefined where the server has none. Throws when it is not there. */
export async function probeServer({
  source,
  known,
}: {
  readonly source: Source;
  readonly known?: ProbeKind | undefined;
}): Promise<Probe | undefined> {
  const from = parsePointer(source.pointer);
  if (from.kind === 'snapshot') return undefined;
  const connection = connect({ baseUrl: from.baseUrl, options: source.options });
  for (const kind of known ? [known] : (['hashes', 'version'] as const)) {
    const question = { path: '/metadata', operationName: 'TwentyCodegenProbe', query: QUERIES[kind] } as const;
    const answer = await askGraphql(connection, question).catch(unlessAbsent);
    if (!answer) return undefined;
    const state = 'data' in answer ? stateOf({ kind, data: answer.data }) : undefined;
    if (state !== undefined) return { kind, state };
  }
  return undefined;
}

/** What says that /metadata does not serve, while the workspace may still be read over REST. */
const ABSENT: readonly ReadFailureCode[] = [
  'NOT_A_TWENTY_SERVER',
  'NOT_SERVED',
  'SERVER_FAILED',
  'ANSWER_NOT_JSON',
  'ANSWER_TRUNCATED',
  'ANSWER_INCOMPLETE',
];

function unlessAbsent(error: unknown): undefined {
  if (!isFailure(error, ABSENT)) throw error;
}

function stateOf({ kind, data }: { readonly kind: ProbeKind; readonly data: JsonObject }): string | undefined {
  const workspace = objectIn(data, 'currentWorkspace');
  const id = textIn(workspace, 'id');
  if (id === undefined) return undefined;
  if (kind === 'version') {
    const version = workspace?.['metadataVersion'];
    return typeof version === 'number' ? `${id} ${version}` : undefined;
  }
  const hashes = objectsIn(objectIn(data, 'minimalMetadata'), 'collectionHashes')
    .map((each) => `${textIn(each, 'collectionName')}=${textIn(each, 'hash')}`)
    .filter((each) => COLLECTIONS.some((name) => each.startsWith(`${name}=`)))
    .sort();
  return hashes.length >= 2 ? `${id} ${hashes.join(' ')}` : undefined;
}
