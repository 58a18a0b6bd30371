import { httpError, ok } from './answer.js';
import type { Answer } from './answer.js';
import { preflight } from './cross-origin.js';
import { fileEndpoint, isFileRequest } from './files/endpoint.js';
import { commit } from './late-commit.js';
import { graphqlEndpoint } from './graphql/endpoint.js';
import { graphqlRequest } from './graphql-request.js';
import { parseJsonBody } from './json-body.js';
import { identify } from '../keys/identity.js';
import { metadataEndpoint } from './metadata/endpoint.js';
import { isMultipart, multipartBody } from './multipart.js';
import { restRefusal } from './refusals.js';
import type { SandboxRequest } from './request.js';
import { restMetadata } from './rest/metadata/endpoint.js';
import type { Workspace } from './workspace.js';
import { restRecords } from './rest/rest-records.js';

const GRAPHQL = { '/graphql': graphqlEndpoint, '/metadata': metadataEndpoint };

/** Answers one request: finds the endpoint, whose key it is, and reads the body. */
export async function handle(request: SandboxRequest, workspace: Workspace): Promise<Answer> {
  const { method, path } = request;
  if (method === 'OPTIONS') return preflight(request);
  const identity = identify(request.headers.authorization, workspace.keys);
  if (method === 'GET' && path === '/healthz') return ok({ status: 'ok', info: {}, error: {}, details: {} });
  if (method === 'GET' && path === '/client-config') return ok({ appVersion: `${workspace.version}.0` });
  if (method === 'POST' && (path === '/graphql' || path === '/metadata')) {
    const body = await parsed(request);
    if ('problem' in body) return httpError(400, body.problem, 'Bad Request');
    const graphql = graphqlRequest(body.value);
    if (!graphql) return { status: 400, body: { errors: [{ message: 'Must provide query string.' }] } };
    return GRAPHQL[path]({ request: graphql, identity, workspace });
  }
  if (isFileRequest(request)) return fileEndpoint(request, workspace.metadata.files);
  if (path === '/rest' || path.startsWith('/rest/')) {
    if (identity.kind !== 'key') return restRefusal(identity.kind);
    if (path.startsWith('/rest/metadata/')) {
      return identity.key.role.canChangeDataModel ? restMetadata({ request, workspace }) : restMetadataForbidden;
    }
    const { records, spendToken } = workspace;
    const answer = () => restRecords({ request, key: identity.key, records, spendToken });
    return method === 'GET' ? answer() : commit(workspace, answer);
  }
  return httpError(404, `Cannot ${method} ${path}`, 'Not Found');
}

/** What REST answers about the data model to a key whose role may not change it. */
const restMetadataForbidden: Answer = {
  status: 403,
  body: {
    statusCode: 403,
    error: 'Error',
    messages: ['Entity performing the request does not have permission'],
    code: 'PERMISSION_DENIED',
  },
};

async function parsed(request: SandboxRequest): Promise<{ readonly value: unknown } | { readonly problem: string }> {
  try {
    return { value: isMultipart(request) ? await multipartBody(request) : parseJsonBody(request.body) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
