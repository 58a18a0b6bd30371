import type { GraphQLSchema } from 'graphql';
import { CodegenTwentyError } from '../errors.js';
import { failure } from './failures.js';
import type { Connection } from './http/connection.js';
import type { Refusal } from './http/refusal.js';
import { acceptObjects } from './metadata/accept-objects.js';
import { metadataOverRest } from './metadata/metadata-over-rest.js';
import { relateBySchema } from './metadata/relate-by-schema.js';
import type { ServerMetadata } from '../../twenty/server-metadata.js';
import type { WorkspaceSource } from './workspace-source.js';

/** Why /metadata did not serve, and the schema that tells what REST leaves out. */
interface Fallback {
  readonly schema: GraphQLSchema;
  readonly refusal: Refusal | CodegenTwentyError;
}

/**
 * Reads the metadata over REST where /metadata is not there, not known or not allowed; never after an accident, because
 * REST tells less. When it is refused too, the reason of /metadata is the one to tell.
 */
export async function readOverRest(
  connection: Connection,
  { schema, refusal }: Fallback,
): Promise<Pick<WorkspaceSource, 'metadata' | 'warnings'>> {
  if (!isClear(refusal)) throw asFailure(refusal);
  const answer = await metadataOverRest(connection).catch(() => {
    throw asFailure(refusal);
  });
  if (!('objects' in answer)) {
    throw answer.reason === 'denied' ? failure('KEY_WITHOUT_RIGHTS', answer) : asFailure(refusal);
  }
  if (answer.objects.length === 0) throw asFailure(refusal);
  const where = `${connection.baseUrl}/rest/metadata/objects`;
  const metadata = acceptObjects(relateBySchema(answer.objects, schema), {
    where,
    unreadable: (reason) => failure('METADATA_UNREADABLE', { url: where, reason }),
  });
  const said = refusal instanceof CodegenTwentyError ? (refusal.message.split('\n')[0] ?? '') : refusal.said;
  return { metadata, warnings: [warning(metadata, said)] };
}

const isClear = (refusal: Fallback['refusal']): boolean =>
  refusal instanceof CodegenTwentyError ? refusal.code === 'NOT_SERVED' : refusal.reason !== 'failed';

function asFailure(refusal: Fallback['refusal']): CodegenTwentyError {
  if (refusal instanceof CodegenTwentyError) return refusal;
  return failure(refusal.reason === 'denied' ? 'KEY_WITHOUT_RIGHTS' : 'METADATA_FAILED', refusal);
}

/** What is poorer depends on the version: 1.x leaves out settings and uniqueness. */
function warning({ objects }: ServerMetadata, said: string): string {
  const fields = objects.flatMap(({ fieldsList }) => fieldsList);
  const poorer = [
    'unique indexes over several fields',
    ...(fields.some(({ isUnique }) => isUnique !== undefined) ? [] : ['which fields are unique']),
    ...(fields.some(({ settings }) => settings !== undefined) ? [] : ['number formats, decimals and limits']),
  ];
  return `The data model was read over /rest/metadata/objects, because /metadata did not serve it (${said}). Unknown this way: ${poorer.join(', ')}.`;
}
