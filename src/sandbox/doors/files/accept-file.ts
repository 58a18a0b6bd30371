import type { FailureExtensions } from '../metadata/failure.js';
import { failure } from '../metadata/failure.js';
import { mediaTypeOf, typeOfEnding } from './media-type.js';
import type { SandboxFile } from './sandbox-file.js';

/** A file as it came. */
export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly field: string;
  readonly folder: string;
  readonly createdAt: string;
}

/** What the server says about files: crashes, of which users are told more. */
export const fileFailure = (message: string, userFriendlyMessage = 'An error occurred.') =>
  failure(message, { code: 'INTERNAL_SERVER_ERROR', userFriendlyMessage } satisfies FailureExtensions);

/** An SVG image without what could run in it. */
function withoutScripts(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const safe = text
    .replace(/<script\b[^>]*>[^]*?<\/script\s*>|<script\b[^>]*\/>/gi, '')
    .replace(/\son\w+="[^"]*"/gi, '');
  return new TextEncoder().encode(safe);
}

/** The file as it is kept; throws the server's refusal of one whose bytes are not what its ending promises. */
export function acceptFile({ folder, ...file }: NewFile): SandboxFile {
  const media = mediaTypeOf(file);
  if (media === undefined) {
    const extension = file.name.slice(file.name.lastIndexOf('.') + 1);
    throw fileFailure(
      `File content does not match its extension. The file has extension '${extension}' (expected mime type: ${typeOfEnding(file.name)}), but the file content could not be detected as this type. The file may be corrupted, have the wrong extension, or be a security risk.`,
      "The file extension doesn't match the file content. Please check that your file is not corrupted and has the correct extension.",
    );
  }
  const { type, extension } = media;
  const bytes = type === 'image/svg+xml' ? withoutScripts(file.bytes) : file.bytes;
  const ending = extension === '' ? '' : `.${extension}`;
  return { ...file, type, extension, bytes, path: `files-field/${folder}/${file.id}${ending}` };
}

/** A file without bytes, which is what its name says. */
export const emptyFile = ({ folder, ...file }: Omit<NewFile, 'bytes'>): SandboxFile => {
  const extension = /\.([^.]+)$/.exec(file.name)?.[1] ?? '';
  const path = `files-field/${folder}/${file.id}${extension === '' ? '' : `.${extension}`}`;
  return { ...file, bytes: new Uint8Array(), type: typeOfEnding(file.name), extension, path };
};
