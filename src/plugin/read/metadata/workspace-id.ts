import { askGraphql } from '../http/ask-graphql.js';
import type { Connection } from '../http/connection.js';
import { objectIn, textIn } from '../../../twenty/json.js';
import type { MetadataShape } from './metadata-shape.js';

/** The id of the workspace that the key is of; undefined where this server does not say, or does not to this key. */
export async function workspaceId(connection: Connection, shape: MetadataShape): Promise<string | undefined> {
  if (!shape.get('Query')?.has('currentWorkspace') || !shape.get('Workspace')?.has('id')) return undefined;
  const answer = await askGraphql(connection, {
    path: '/metadata',
    operationName: 'TwentyCodegenWorkspace',
    query: 'query TwentyCodegenWorkspace { currentWorkspace { id } }',
  });
  return 'data' in answer ? textIn(objectIn(answer.data, 'currentWorkspace'), 'id') : undefined;
}
