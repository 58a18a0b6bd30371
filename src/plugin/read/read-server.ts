import type { GraphQLSchema } from 'graphql';
import { CodegenTwentyError, failure } from '../errors.js';
import type { GraphqlAnswer } from './http/ask-graphql.js';
import { collidingObjects } from './metadata/colliding-objects.js';
import type { Connection } from './http/connection.js';
import { buildCoreSchema, hasRecordFields, introspectCore } from './core-schema.js';
import { metadataOverGraphql, type MetadataAnswer } from './metadata/metadata-over-graphql.js';
import { narrowObjects } from './metadata/narrow-objects.js';
import { readOverRest } from './read-over-rest.js';
import type { WorkspaceSource } from './workspace-source.js';

/** Reads schema and metadata of a running server, side by side; REST serves where /metadata does not. */
export async function readServer(connection: Connection): Promise<WorkspaceSource> {
  const [core, metadata] = await Promise.all([
    settled(introspectCore(connection)),
    settled(metadataOverGraphql(connection)),
  ]);
  const url = `${connection.baseUrl}/graphql`;
  const schema = schemaFrom({ core, metadata, url });
  if (!hasRecordFields(schema)) throw isAbsent(metadata) ? metadata : failure('KEY_MISSING', { url });
  if (!(metadata instanceof CodegenTwentyError) && 'objects' in metadata) {
    return { schema, metadata: narrowObjects(metadata.objects), warnings: [], origin: 'server' };
  }
  return { schema, ...(await readOverRest(connection, { schema, refusal: metadata })), origin: 'server' };
}

/** The answer, or the failure as a value: what one endpoint says helps to explain the other's failure. */
async function settled<Answer>(promise: Promise<Answer>): Promise<Answer | CodegenTwentyError> {
  return promise.catch((error: unknown) => {
    if (error instanceof CodegenTwentyError) return error;
    throw error;
  });
}

interface Answers {
  readonly core: GraphqlAnswer | CodegenTwentyError;
  readonly metadata: MetadataAnswer | CodegenTwentyError;
  readonly url: string;
}

function schemaFrom({ core, metadata, url }: Answers): GraphQLSchema {
  if (!(core instanceof CodegenTwentyError) && 'data' in core) return buildCoreSchema({ data: core.data, url });
  if (core instanceof CodegenTwentyError && core.code !== 'SERVER_FAILED') throw core;
  const objects = metadata instanceof CodegenTwentyError || !('objects' in metadata) ? [] : metadata.objects;
  const colliding = collidingObjects(narrowObjects(objects));
  if (colliding.length > 0) throw failure('INTROSPECTION_BROKEN_BY_OBJECT', { url, objects: colliding.join(', ') });
  if (core instanceof CodegenTwentyError) throw core;
  throw failure(core.denied ? 'KEY_WITHOUT_RIGHTS' : 'INTROSPECTION_FAILED', core);
}

const isAbsent = (metadata: Answers['metadata']): metadata is CodegenTwentyError =>
  metadata instanceof CodegenTwentyError && metadata.code === 'NOT_A_TWENTY_SERVER';
