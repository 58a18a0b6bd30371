import type { ClientMembers } from './client-members.js';
import { TwentyPermissionError, TwentyValidationError } from './errors.js';
import type { ObjectDescription } from './object-description.js';
import type { ObjectTypes } from './object-types.js';
import type { CallOptions } from './options.js';
import type { Sending } from './transport.js';
import { putFile } from './upload-content.js';
import { identifierOf } from './upload-fields.js';

/** A file, and the field that it is for. */
export interface UploadArguments<T extends ObjectTypes> extends CallOptions {
  /** The description of the object, such as `attachmentObject`. */
  readonly object: ObjectDescription<T>;
  readonly field: FilesField<T>;
  readonly file: Blob;
  /** What people see of it, with its extension; a `File` has a name already. */
  readonly label?: string;
  /** Sends the file itself, to an address that the server gives. */
  readonly fetch?: typeof fetch;
}

/** The fields of an object that hold files. */
export type FilesField<T extends ObjectTypes> = {
  [K in keyof T['create'] & string]-?: NonNullable<T['create'][K]> extends readonly { readonly fileId: string }[]
    ? K
    : never;
}[keyof T['create'] & string];

/** A file as such fields take it. */
export interface UploadedFile {
  readonly fileId: string;
  readonly label: string;
}

/**
 * Uploads a file, which a record is then given: `create({ data: { file: [await uploadFile(twenty, { … })] } })`. The role
 * of the key needs the permission to upload files. The file goes straight to the storage of the server (2.21), which is
 * not sent the key; to an older server, in a request to it. `timeoutMs` is that of each request.
 */
export async function uploadFile<T extends ObjectTypes>(
  twenty: Pick<ClientMembers, '$query'>,
  { object, field, file, label = nameOf(file), fetch = globalThis.fetch, ...options }: UploadArguments<T>,
): Promise<UploadedFile> {
  const operation = `${object.plural}.uploadFile`;
  const refuse = (reason: string) => new TwentyValidationError(reason, { code: 'REFUSED', operation });
  const metadata: Partial<Sending> & CallOptions = { ...options, operation, path: '/metadata', write: 'repeatable' };
  if (!label) throw refuse('a Blob needs a label.');
  const id = await identifierOf(twenty, { field: `${object.singular}.${field}`, options: metadata });
  if (!id) throw refuse(`the workspace has no field ${field}. Generate the client again?`);
  try {
    const variables = { filename: label, size: file.size, id };
    const { target } = await twenty.$query<Announced>(ANNOUNCE, variables, metadata);
    await putFile(file, { ...options, ...target, operation, fetch });
    await twenty.$query(COMPLETE, { id: target.fileId }, metadata).catch((error: unknown) => {
      // The server permits it once: a try that got no answer has done it.
      if (!(error instanceof TwentyPermissionError && error.isUncertain)) throw error;
    });
    return { fileId: target.fileId, label };
  } catch (error) {
    if (!(error instanceof TwentyValidationError && error.message.includes('"createFileUpload"'))) throw error;
    const variables = { file: null, id };
    const body = new FormData();
    body.set('operations', JSON.stringify({ query: UPLOAD, variables }));
    body.set('map', '{"0":["variables.file"]}');
    body.set('0', file, label);
    const sent: typeof metadata = { ...metadata, body };
    const { uploaded } = await twenty.$query<Uploaded>(UPLOAD, variables, sent);
    return { fileId: uploaded.id, label };
  }
}

// A `File` is a `Blob` with a name.
const nameOf = (file: Blob): string | undefined => (file as { readonly name?: string }).name;

const ANNOUNCE =
  'mutation($filename:String!,$size:Float!,$id:String!){target:createFileUpload(filename:$filename,size:$size,fileFolder:FilesField,fieldMetadataUniversalIdentifier:$id){fileId uploadUrl contentType}}';
const COMPLETE = 'mutation($id:String!){completeFileUpload(fileId:$id){id}}';
const UPLOAD =
  'mutation($file:Upload!,$id:String!){uploaded:uploadFilesFieldFileByUniversalIdentifier(file:$file,fieldMetadataUniversalIdentifier:$id){id}}';

interface Announced {
  readonly target: { readonly fileId: string; readonly uploadUrl: string; readonly contentType: string };
}

interface Uploaded {
  readonly uploaded: { readonly id: string };
}
