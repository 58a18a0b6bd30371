import { executeMetadataRequest } from './execute.js';
import type { Answer } from '../answer.js';
import type { GraphqlRequest } from '../graphql-request.js';
import type { Identity } from '../../keys/identity.js';
import { graphqlRefusal, metadataWithoutKey } from '../refusals.js';
import type { Workspace } from '../workspace.js';

/** Answers POST /metadata. Everybody with a key may read the data model. */
export async function metadataEndpoint(call: {
  readonly request: GraphqlRequest;
  readonly identity: Identity;
  readonly workspace: Workspace;
}): Promise<Answer> {
  const { request, identity, workspace } = call;
  if (identity.kind === 'anonymous') return metadataWithoutKey;
  if (identity.kind !== 'key') return graphqlRefusal(identity.kind);
  const { canChangeDataModel } = identity.key.role;
  const { version, metadata } = workspace;
  return executeMetadataRequest({ ...request, version, state: metadata, canChange: canChangeDataModel });
}
