import { failure } from '../errors.js';
import type { Connection } from './connection.js';
import { buildCoreSchema, introspectCore } from './core-schema.js';
import { metadataOverGraphql } from './metadata-over-graphql.js';
import { narrowObjects } from './narrow-objects.js';
import type { WorkspaceSource } from './workspace-source.js';

/** Reads schema and metadata of a running server, side by side. */
export async function readServer(connection: Connection): Promise<WorkspaceSource> {
  const [core, answered] = await Promise.all([introspectCore(connection), metadataOverGraphql(connection)]);
  const url = `${connection.baseUrl}/graphql`;
  if (!('data' in core)) throw failure('INTROSPECTION_FAILED', core);
  if (!('objects' in answered)) throw failure('METADATA_FAILED', answered);
  const metadata = narrowObjects(answered.objects);
  return { schema: buildCoreSchema({ data: core.data, url }), metadata, warnings: [], origin: 'server' };
}
