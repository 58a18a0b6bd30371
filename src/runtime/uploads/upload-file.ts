import type { Fetch } from '../portable/platform.js';
import type { ClientMembers } from '../client/client-members.js';
import { TwentyValidationError } from '../client/errors.js';
import type { ObjectDescription } from '../objects/object-description.js';
import type { ObjectTypes } from '../objects/object-types.js';
import type { CallOptions } from '../client/options.js';
import { putFile } from './upload-content.js';
import { identifierOf } from './upload-fields.js';
import type { UploadSending } from './upload-requests.js';
import { announce, complete, sendWhole } from './upload-requests.js';

/** A file, and the field that it is for. */
export interface UploadArguments<T extends ObjectTypes> extends CallOptions {
  /** The description of the object, such as `attachmentObject`. */
  object: ObjectDescription<T>;
  field: FilesField<T>;
  file: Blob;
  /** What people see of it, with its extension; a `File` has a name already. */
  label?: string;
  /** Sends the file itself, to an address that the server gives. */
  fetch?: Fetch;
}

/** The fields of an object that hold files. */
export type FilesField<T extends ObjectTypes> = {
  [K in keyof T['create'] & string]-?: NonNullable<T['create'][K]> extends readonly { fileId: string }[] ? K : never;
}[keyof T['create'] & string];

/** A file as such fields take it. */
export interface UploadedFile {
  fileId: string;
  label: string;
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
  const sending: UploadSending = { ...options, operation, path: '/metadata', write: 'repeatable' };
  if (!label) throw refuse('a Blob needs a label.');
  const id = await identifierOf(twenty, { field: `${object.singular}.${field}`, options: sending });
  if (!id) throw refuse(`the workspace has no field ${field}. Generate the client again?`);
  const upload = { twenty, sending, id, label, file };
  const target = await announce(upload);
  if (!target) return { fileId: await sendWhole(upload), label };
  await putFile(file, { ...options, ...target, operation, fetch });
  await complete({ ...upload, fileId: target.fileId });
  return { fileId: target.fileId, label };
}

// A `File` is a `Blob` with a name.
const nameOf = (file: Blob): string | undefined => (file as { readonly name?: string }).name;
