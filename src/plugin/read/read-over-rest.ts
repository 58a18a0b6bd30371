import type { GraphQLSchema } from 'graphql';
import { CodegenTwentyError, failure } from '../errors.js';
import type { Connection } from './http/connection.js';
import { metadataOverRest } from './metadata/metadata-over-rest.js';
import { narrowObjects } from './metadata/narrow-objects.js';
import type { Refusal } from './http/refusal.js';
import { relateBySchema } from './metadata/relate-by-schema.js';
import type { ServerMetadata } from './server-metadata.js';
import type { WorkspaceSource } from './workspace-source.js';

/** Why /metadata did not serve, and the schema that tells what REST leaves out. */
interface Fallback {
  readonly schema: GraphQLSchema;
  readonly refusal: Refusal | CodegenTwentyError;
}

/** Reads the metadata over REST; when that is refused too, the reason of /metadata is the one to tell. */
export async function readOverRest(
  connection: Connection,
  { schema, refusal }: Fallback,
): Promise<Pick<WorkspaceSource, 'metadata' | 'warnings'>> {
  const answer = await metadataOverRest(connection).catch(() => {
    throw asFailure(refusal);
  });
  if (!('objects' in answer)) throw answer.denied ? failure('KEY_WITHOUT_RIGHTS', answer) : asFailure(refusal);
  const metadata = narrowObjects(relateBySchema(answer.objects, schema));
  if (metadata.objects.length === 0) throw asFailure(refusal);
  const said = refusal instanceof CodegenTwentyError ? (refusal.message.split('\n')[0] ?? '') : refusal.said;
  return { metadata, warnings: [warning(metadata, said)] };
}

function asFailure(refusal: Fallback['refusal']): CodegenTwentyError {
  if (refusal instanceof CodegenTwentyError) return refusal;
  return failure(refusal.denied ? 'KEY_WITHOUT_RIGHTS' : 'METADATA_FAILED', refusal);
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
