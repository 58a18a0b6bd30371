import { httpError } from '../answer.js';
import type { Answer } from '../answer.js';
import type { SandboxRequest } from '../request.js';
import type { FileStore } from './file-store.js';
import { dispositionOf } from './media-type.js';

const UPLOAD = /^\/file-upload\/([^/]+)$/;
const DOWNLOAD = /^\/file\/([^/]+)\/([^/]+)$/;

/** Whether a request brings a file that was announced, or asks for one. */
export const isFileRequest = ({ method, path }: SandboxRequest): boolean =>
  (method === 'PUT' && UPLOAD.test(path)) || (method === 'GET' && DOWNLOAD.test(path));

/** Where a file is sent to. */
export const uploadPath = (id: string, files: FileStore): string => `/file-upload/${id}?token=${files.tokenOf(id)}`;

/** Where a file can be read. */
export const downloadPath = (id: string, files: FileStore): string =>
  `/file/files-field/${id}?token=${files.tokenOf(id)}`;

/** Takes or gives the bytes of a file, by an address that is signed. Needs no key. */
export function fileEndpoint(request: SandboxRequest, files: FileStore): Answer {
  const { method, path, query } = request;
  const [, folder, id = ''] =
    method === 'PUT' ? [, 'files-field', UPLOAD.exec(path)?.[1]] : (DOWNLOAD.exec(path) ?? []);
  if (folder !== 'files-field' || query.get('token') !== files.tokenOf(id)) {
    return httpError(403, 'Forbidden resource', 'Forbidden');
  }
  return method === 'PUT' ? receive(id, request, files) : give(id, files);
}

/** A body that the server's own parsers read: nothing of it is left for the file. */
const PARSED = /^(?:text\/plain|application\/(?:json|graphql|x-www-form-urlencoded))\b/;

const refusal = (code: string, message: string): Answer => ({
  status: 400,
  body: { statusCode: 400, error: 'Error', messages: [message], code },
});

function receive(id: string, { bytes, headers }: SandboxRequest, files: FileStore): Answer {
  const file = files.pending(id);
  if (file === undefined) return refusal('BAD_REQUEST', `File ${id} is not awaiting an upload`);
  const taken = PARSED.test(headers['content-type'] ?? '') ? new Uint8Array() : bytes;
  files.announce({ ...file, bytes: taken });
  if (taken.length === file.size) return { status: 204, body: undefined };
  return refusal('FILE_SIZE_MISMATCH', `Uploaded ${taken.length} bytes but ${file.size} were declared`);
}

function give(id: string, files: FileStore): Answer {
  const file = files.files.get(id);
  if (file === undefined) return httpError(404, 'File not found', 'Not Found');
  return {
    status: 200,
    body: file.bytes,
    headers: {
      'content-type': file.type,
      'content-disposition': dispositionOf(file.type),
      'cache-control': 'private, max-age=86400, immutable',
      'x-content-type-options': 'nosniff',
    },
  };
}
