import { shown } from '../errors.js';
import { isContainer, jsonType } from './json.js';
import { wrongValue } from './scalar-type.js';
import type { Place, ScalarType, Stored } from './scalar-type.js';
import { isUuid } from './uuid.js';

const KEYS = ['fileId', 'label'];

/** Why one entry is not a file, in the words of the server's parser; null if it is one. */
function flawOf(file: unknown, index: number): string | null {
  if (!isContainer(file) || Array.isArray(file))
    return `${index}: Invalid input: expected object, received ${typeof file}`;
  const { fileId, label } = file as Record<string, unknown>; // a container that is no array is an object
  if (typeof fileId !== 'string') return `${index}.fileId: Invalid input: expected string, received ${typeof fileId}`;
  if (!isUuid(fileId)) return `${index}.fileId: Invalid UUID`;
  if (typeof label !== 'string') return `${index}.label: Invalid input: expected string, received ${typeof label}`;
  const unknown = Object.keys(file).filter((key) => !KEYS.includes(key));
  if (unknown.length === 0) return null;
  return `${index}: Unrecognized key${unknown.length > 1 ? 's' : ''}: ${unknown.map((key) => `"${key}"`).join(', ')}`;
}

function writeFiles(limit: number) {
  return (value: unknown, place: Place): Stored => {
    const refuse = (why: string) =>
      wrongValue({
        place,
        message: `Invalid value "${shown(value)}" for FILES field "${place.path}" - ${why}`,
        userFriendlyMessage: `Invalid value for FILES field "${place.path}"`,
      });
    const parsed: unknown = Array.isArray(value) ? value : null;
    if (!Array.isArray(parsed)) throw refuse('Invalid input: expected array');
    if (parsed.length > limit) {
      throw wrongValue({
        place,
        message: `Max number of files is ${limit} for field "${place.path}"`,
        userFriendlyMessage: `Max number of files is ${limit}`,
      });
    }
    const flaw = parsed.map(flawOf).find((text) => text !== null);
    if (flaw !== undefined) throw refuse(flaw ?? '');
    return parsed.length === 0 ? null : parsed;
  };
}

const extensionOf = (label: string): string => /\.[^.]+$/.exec(label)?.[0] ?? '';

/** What a file reads as: the server signs a URL; here there is nothing to download, so it has none. */
function readFiles(stored: Stored): unknown {
  if (!Array.isArray(stored)) return null;
  return stored.map((file: { fileId: string; label: string }) => ({
    fileId: file.fileId,
    label: file.label,
    extension: extensionOf(file.label),
    url: '',
  }));
}

/** FILES, at most `limit` of them. */
export const filesType = (limit: number): ScalarType => ({
  ...jsonType,
  name: 'FILES',
  write: writeFiles(limit),
  read: readFiles,
});
