import { httpError } from '../../answer.js';
import type { Answer } from '../../answer.js';
import type { Resource } from './items.js';

/** Something about the request is wrong. `code` is there where the server's own checks have found it. */
export const badRequest = ({ message, code }: { readonly message: string; readonly code?: string }): Answer => ({
  status: 400,
  body: {
    statusCode: 400,
    error: 'BadRequestException',
    messages: [message],
    ...(code === undefined ? {} : { code }),
  },
});

/** An id in the path that is none. */
export const wrongId: Answer = httpError(400, 'Validation failed (uuid is expected)', 'Bad Request');

/** A limit that is no number. */
export const wrongLimit = (limit: string): Answer => ({
  status: 400,
  body: {
    statusCode: 400,
    error: 'Error',
    messages: [`limit '${limit}' is invalid. Should be an integer`],
    code: 'INVALID_LIMIT_QUERY_PARAM',
  },
});

/** What the server says of an id that nothing has, to those who would change it. */
export function nothingToChange(resource: Resource, kind: 'update' | 'delete'): Answer {
  const noun = resource === 'objects' ? 'Object' : 'Field';
  // the deletion of an object fails one step later
  if (noun === 'Object' && kind === 'delete') return gone('Could not find flat entity in maps', 'ENTITY_NOT_FOUND');
  return gone(`${noun} to ${kind} not found`, `${noun.toUpperCase()}_METADATA_NOT_FOUND`);
}

const gone = (message: string, code: string): Answer => ({
  status: 404,
  body: { statusCode: 404, error: 'Error', messages: [message], code },
});

/** There is no object or field with the id. */
export const notFound = (resource: Resource): Answer => ({
  status: 404,
  body: {
    statusCode: 404,
    error: 'Error',
    messages: [`${resource === 'objects' ? 'Object' : 'Field'} metadata not found`],
    code: resource === 'objects' ? 'OBJECT_METADATA_NOT_FOUND' : 'FIELD_METADATA_NOT_FOUND',
  },
});
