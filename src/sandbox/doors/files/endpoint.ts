import type { FileStore } from './file-store.js';
import type { Answer } from '../answer.js';
import type { SandboxRequest } from '../request.js';

const PATH = /^\/file\/upload\/([\da-f-]+)$/;

/** Whether a request brings a file that was announced. */
export const isFileUpload = ({ method, path }: SandboxRequest): boolean => method === 'PUT' && PATH.test(path);

/** Takes the bytes of a file: 204, or 403 where the address is not the one that was given out. Needs no key. */
export function fileEndpoint({ path, query, bytes }: SandboxRequest, files: FileStore): Answer {
  const [, id = ''] = PATH.exec(path) ?? [];
  const isTaken = files.receive({ id, token: query.get('token'), bytes });
  return isTaken
    ? { status: 204, body: undefined }
    : { status: 403, body: { messages: ['Forbidden'], statusCode: 403 } };
}
