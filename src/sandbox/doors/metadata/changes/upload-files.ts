import { acceptFile, fileFailure } from '../../files/accept-file.js';
import { downloadPath, uploadPath } from '../../files/endpoint.js';
import type { PendingFile, SandboxFile } from '../../files/sandbox-file.js';
import { isUuid } from '../../../fields/uuid.js';
import { failure } from '../failure.js';
import type { Node } from '../nodes.js';
import type { MetadataApiState } from '../state.js';

interface FieldInput {
  readonly fieldMetadataId?: string | null;
  readonly fieldMetadataUniversalIdentifier?: string | null;
}

/** A file in a multipart request, and the field that it is for. */
export interface UploadInput extends FieldInput {
  readonly file: unknown;
}

/** Keeps a file for a field. */
export async function uploadFile({ file, ...input }: UploadInput, state: MetadataApiState): Promise<Node> {
  if (file instanceof Error) throw fileFailure(file.message);
  if (!(file instanceof Blob)) throw failure('Upload value invalid.', { code: 'BAD_USER_INPUT' });
  const name = 'name' in file ? String(file.name) : '';
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kept = acceptFile({ ...newFile(name, input, state), bytes });
  state.files.keep(kept);
  return nodeOf(kept, state);
}

/** A file that will come in a request of its own. */
export interface AnnouncedInput extends FieldInput {
  readonly filename: string;
  readonly size: number;
}

/** How large a file may be: 1 GiB. */
const LARGEST = 1_073_741_824;

/** For how long an address can be sent to. */
const UPLOAD_MINUTES = 15;

/** Says where to send a file. */
export function createFileUpload({ filename: name, size, ...input }: AnnouncedInput, state: MetadataApiState): Node {
  if (!/\.[^.]+$/.test(name)) throw fileFailure('Filename must have an extension', 'Access denied.');
  if (!Number.isInteger(size) || size <= 0 || size > LARGEST) {
    throw fileFailure(
      `Invalid file size ${size} (max ${LARGEST} bytes)`,
      'The file is empty or exceeds the maximum allowed size.',
    );
  }
  const announced = { ...newFile(name, input, state), size };
  state.files.announce(announced);
  const { id } = announced;
  return {
    fileId: id,
    uploadUrl: state.address() + uploadPath(id, state.files),
    // whatever the file is: a body of another type may be read by the server's own parsers
    contentType: 'application/octet-stream',
    expiresAt: new Date(state.now().getTime() + UPLOAD_MINUTES * 60_000).toISOString(),
  };
}

/** Keeps a file whose bytes have come; one that is kept already is answered again. */
export function completeFileUpload({ fileId }: { readonly fileId: string }, state: MetadataApiState): Node {
  demandUuid(fileId);
  const known = state.files.files.get(fileId);
  if (known !== undefined) return nodeOf(known, state);
  const pending = state.files.pending(fileId);
  if (pending === undefined) throw fileFailure(`File not found: ${fileId}`, 'File not found.');
  const file = acceptFile({ ...pending, bytes: arrivedBytes(pending) });
  state.files.complete(file);
  return nodeOf(file, state);
}

function arrivedBytes({ id, size, bytes }: PendingFile): Uint8Array {
  if (bytes === undefined) {
    throw fileFailure(
      `File ${id} has not been uploaded to storage yet`,
      'The file has not been uploaded yet. Please upload it before confirming.',
    );
  }
  if (bytes.length === size) return bytes;
  throw fileFailure(
    `File ${id} has ${bytes.length} bytes in storage but ${size} were declared`,
    'The uploaded file does not match the declared size. Please retry the upload.',
  );
}

function demandUuid(id: string): void {
  if (!isUuid(id)) throw fileFailure(`invalid input syntax for type uuid: "${id}"`);
}

/** A file before its bytes are looked at. That its field holds files is not asked. */
function newFile(name: string, input: FieldInput, state: MetadataApiState) {
  const { field, folder } = fieldOf(input, state);
  return { id: state.newId(), name, field, folder, createdAt: state.now().toISOString() };
}

/** The field that a file is for: `attachment.file`, and the folder that its files are in. */
function fieldOf(input: FieldInput, { store, workspaceId }: MetadataApiState) {
  const { fieldMetadataId: id, fieldMetadataUniversalIdentifier: universalId } = input;
  if (id == null && universalId == null) {
    const message = 'fieldMetadataId or fieldMetadataUniversalIdentifier must be provided';
    throw fileFailure(message, message);
  }
  if (id != null) demandUuid(id);
  for (const object of store.metadata().objects) {
    for (const field of object.fieldsList) {
      const isMeant = id == null ? field.universalIdentifier === universalId : field.id === id;
      if (isMeant) return { field: `${object.nameSingular}.${field.name}`, folder: field.universalIdentifier };
    }
  }
  const where = { ...(id == null ? { universalIdentifier: universalId } : { id }), workspaceId };
  const matching = JSON.stringify({ select: ['applicationId', 'universalIdentifier'], where }, null, 4);
  throw fileFailure(`Could not find any entity of type "FieldMetadataEntity" matching: ${matching}`);
}

const nodeOf = ({ id, path, bytes, createdAt }: SandboxFile, { address, files }: MetadataApiState): Node => ({
  id,
  path,
  size: bytes.length,
  createdAt,
  url: address() + downloadPath(id, files),
});
