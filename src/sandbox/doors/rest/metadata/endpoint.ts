import { httpError } from '../../answer.js';
import type { Answer } from '../../answer.js';
import type { SandboxRequest } from '../../request.js';
import type { Workspace } from '../../workspace.js';
import { isUuid } from '../../../fields/uuid.js';
import { badRequest, wrongId } from './answers.js';
import type { Resource } from './items.js';
import { readOne, readPage } from './read.js';
import { writeOne } from './write.js';
import type { RestChange } from './write.js';

const CHANGES: Readonly<Record<string, RestChange['kind']>> = {
  POST: 'create',
  PATCH: 'update',
  PUT: 'update',
  DELETE: 'delete',
};

/** Answers `/rest/metadata/objects` and `/fields`, whole lists in pages or one by id. Other resources answer 400. */
export async function restMetadata(call: { request: SandboxRequest; workspace: Workspace }): Promise<Answer> {
  const { request, workspace } = call;
  const { method, path, query } = request;
  const [resource, id, ...rest] = path.split('/').slice(3);
  const invalid = badRequest({ message: `${method} ${path} is not a valid path` });
  if (!isResource(resource) || rest.length > 0) return invalid;
  if (id !== undefined && method !== 'POST' && !isUuid(id)) return wrongId;
  if (method === 'GET')
    return id === undefined ? readPage({ resource, query }, workspace) : readOne({ resource, id }, workspace);
  const kind = CHANGES[method];
  if (!kind || (kind === 'create') !== (id === undefined)) return invalid;
  try {
    const body: unknown = request.body === '' ? {} : JSON.parse(request.body);
    return await writeOne({ kind, resource, id: id ?? '', body }, workspace);
  } catch (error) {
    if (error instanceof SyntaxError) return httpError(400, error.message, 'Bad Request');
    throw error;
  }
}

const isResource = (name: string | undefined): name is Resource => name === 'objects' || name === 'fields';
