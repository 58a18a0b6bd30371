import type { GraphQLSchema } from 'graphql';
import { CodegenTwentyError } from '../errors.js';
import { failure, isFailure } from './failures.js';
import type { GraphqlAnswer } from './http/ask-graphql.js';
import { collidingObjects } from './metadata/colliding-objects.js';
import type { Connection } from './http/connection.js';
import { ABSENT } from './http/send.js';
import { buildCoreSchema, hasRecordFields, introspectCore } from './core-schema.js';
import { acceptObjects } from './metadata/accept-objects.js';
import { metadataOverGraphql, type MetadataAnswer } from './metadata/metadata-over-graphql.js';
import { narrowObjects } from './metadata/narrow-objects.js';
import { readOverRest } from './read-over-rest.js';
import { workspaceHash } from './workspace-hash.js';
import type { WorkspaceSource } from './workspace-source.js';

/** Reads schema and metadata of a running server, side by side; REST serves where /metadata clearly does not. */
export async function readServer(connection: Connection): Promise<WorkspaceSource> {
  const { core, metadata } = await askBoth(connection);
  const url = `${connection.baseUrl}/graphql`;
  const schema = schemaFrom({ core, metadata, url });
  if (!hasRecordFields(schema)) throw withoutRecords({ metadata, url });
  if (metadata instanceof CodegenTwentyError || !('objects' in metadata)) {
    const read = await readOverRest(connection, { schema, refusal: metadata });
    return { schema, ...read, origin: 'server', readOver: 'rest', workspace: undefined };
  }
  const where = `${connection.baseUrl}/metadata`;
  const unreadable = (reason: string) => failure('METADATA_UNREADABLE', { url: where, reason });
  const accepted = acceptObjects(metadata.objects, { where, unreadable });
  const workspace = metadata.workspaceId === undefined ? undefined : workspaceHash(metadata.workspaceId);
  return {
    schema,
    metadata: accepted,
    warnings: metadata.warnings,
    origin: 'server',
    readOver: 'graphql',
    workspace,
  };
}

interface Answers {
  readonly core: GraphqlAnswer | CodegenTwentyError;
  readonly metadata: MetadataAnswer | CodegenTwentyError;
}

/** Asks both endpoints. Where one of them answers, the web page or the 404 of the other may be an accident: it is asked again. */
async function askBoth(connection: Connection): Promise<Answers> {
  const askCore = () => settled(introspectCore(connection));
  const askMetadata = () => settled(metadataOverGraphql(connection));
  const [core, metadata] = await Promise.all([askCore(), askMetadata()]);
  return {
    core: isAbsent(core) && !isAbsent(metadata) ? await askCore() : core,
    metadata: isAbsent(metadata) && !isAbsent(core) ? await askMetadata() : metadata,
  };
}

/** The answer, or the failure as a value: what one endpoint says helps to explain the other's failure. */
async function settled<Answer>(promise: Promise<Answer>): Promise<Answer | CodegenTwentyError> {
  return promise.catch((error: unknown) => {
    if (error instanceof CodegenTwentyError) return error;
    throw error;
  });
}

const isAbsent = (answer: Answers['core'] | Answers['metadata']): answer is CodegenTwentyError =>
  isFailure(answer, ABSENT);

/** A schema without records is what an anonymous request gets, or any other GraphQL API, which has no /metadata. */
function withoutRecords({ metadata, url }: Pick<Answers, 'metadata'> & { readonly url: string }): CodegenTwentyError {
  if (isAbsent(metadata)) return metadata;
  const isRefused = !(metadata instanceof CodegenTwentyError) && 'reason' in metadata;
  return isRefused && metadata.reason === 'unknown'
    ? failure('NOT_SERVED', { url: metadata.url, reason: `it says "${metadata.said}"` })
    : failure('KEY_MISSING', { url });
}

function schemaFrom({ core, metadata, url }: Answers & { readonly url: string }): GraphQLSchema {
  if (!(core instanceof CodegenTwentyError) && 'data' in core) return buildCoreSchema({ data: core.data, url });
  if (core instanceof CodegenTwentyError && core.code !== 'SERVER_FAILED') throw core;
  const objects = metadata instanceof CodegenTwentyError || !('objects' in metadata) ? [] : metadata.objects;
  const colliding = collidingObjects(narrowObjects(objects));
  if (colliding.length > 0) throw failure('INTROSPECTION_BROKEN_BY_OBJECT', { url, objects: colliding.join(', ') });
  if (core instanceof CodegenTwentyError) throw core;
  throw failure(core.reason === 'denied' ? 'KEY_WITHOUT_RIGHTS' : 'INTROSPECTION_FAILED', core);
}
