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
  const reason = refusal instanceof CodegenTwentyError ? refusal : undefined;
  const answer = await metadataOverRest(connection).catch((error: unknown) => {
    throw reason ?? error;
  });
  if (!('objects' in answer)) throw refusedTwice({ graphql: refusal, rest: answer });
  const metadata = narrowObjects(relateBySchema(answer.objects, schema));
  if (metadata.objects.length === 0) throw reason ?? failure('METADATA_FAILED', answered(connection));
  const said = refusal instanceof CodegenTwentyError ? (refusal.message.split('\n')[0] ?? '') : refusal.said;
  return { metadata, warnings: [warning(metadata, said)] };
}

const answered = ({ baseUrl }: Connection): Refusal => ({
  url: `${baseUrl}/rest/metadata/objects`,
  said: 'it lists no objects',
  denied: false,
});

function refusedTwice({ graphql, rest }: { graphql: Fallback['refusal']; rest: Refusal }): CodegenTwentyError {
  if (rest.denied) return failure('KEY_WITHOUT_RIGHTS', rest);
  if (graphql instanceof CodegenTwentyError) return graphql;
  return failure(graphql.denied ? 'KEY_WITHOUT_RIGHTS' : 'METADATA_FAILED', graphql);
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
