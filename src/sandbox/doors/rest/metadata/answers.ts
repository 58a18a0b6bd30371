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
