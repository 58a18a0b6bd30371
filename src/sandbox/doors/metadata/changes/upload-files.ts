import { randomUUID } from 'node:crypto';
import { mediaTypeOf } from '../../files/media-type.js';
import type { SandboxFile } from '../../files/sandbox-file.js';
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

/** Keeps a file for a field that holds files. */
export async function uploadFile({ file, ...input }: UploadInput, state: MetadataApiState): Promise<Node> {
  if (!(file instanceof Blob)) throw failure('Upload value invalid.', { code: 'BAD_USER_INPUT' });
  const name = 'name' in file ? String(file.name) : '';
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kept = { id: state.newId(), name, type: file.type, bytes, field: fieldOf(input, state) };
  state.files.keep(kept);
  return nodeOf(kept, state);
}

/** A file that will come in a request of its own. */
export interface AnnouncedInput extends FieldInput {
  readonly filename: string;
  readonly size: number;
}

/** Says where to send a file. */
export function createFileUpload({ filename: name, ...input }: AnnouncedInput, state: MetadataApiState): Node {
  const announced = {
    id: state.newId(),
    name,
    type: mediaTypeOf(name),
    field: fieldOf(input, state),
    token: randomUUID(),
  };
  state.files.announce(announced);
  const { id, type, token } = announced;
  const expiresAt = new Date(state.now().getTime() + 900_000).toISOString();
  return { fileId: id, uploadUrl: `${state.address()}/file/upload/${id}?token=${token}`, contentType: type, expiresAt };
}

/** Keeps a file whose bytes have come. Only once: a second time the server says that it is not permitted. */
export function completeFileUpload({ fileId }: { readonly fileId: string }, state: MetadataApiState): Node {
  const file = state.files.complete(fileId);
  if (file) return nodeOf(file, state);
  throw failure('Entity performing the request does not have permission', {
    code: 'FORBIDDEN',
    subCode: 'PERMISSION_DENIED',
    userFriendlyMessage: 'User does not have permission.',
  });
}

/** The field that a file is for: `attachment.file`. */
function fieldOf(input: FieldInput, { store }: MetadataApiState): string {
  for (const object of store.metadata().objects) {
    for (const field of object.fieldsList) {
      const isMeant = input.fieldMetadataId
        ? field.id === input.fieldMetadataId
        : field.universalIdentifier === input.fieldMetadataUniversalIdentifier;
      if (isMeant && field.type === 'FILES') return `${object.nameSingular}.${field.name}`;
    }
  }
  throw failure('The field does not exist, or holds no files', { code: 'NOT_FOUND' });
}

/** There is nothing to download from here, so the URL is empty. */
const nodeOf = ({ id, bytes }: SandboxFile, { now }: MetadataApiState): Node => ({
  id,
  path: `files-field/${id}`,
  size: bytes.length,
  createdAt: now().toISOString(),
  url: '',
});
