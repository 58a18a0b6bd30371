import { z } from 'zod';
import { shown } from '../errors.js';
import { jsonType } from './raw-json.js';
import type { FieldOf } from './field-of.js';
import { wrongValue } from './scalar-type.js';
import type { Place, Reading, ScalarType, Stored } from './scalar-type.js';

/** Files as they are sent; the server checks them with zod too, and quotes its words. */
const filesSchema = z.array(z.object({ fileId: z.uuidv4(), label: z.string() }).strict());

interface Refusal {
  readonly value: unknown;
  readonly place: Place;
  readonly why: string;
}

function refuse({ value, place, why }: Refusal) {
  const message = `Invalid value "${shown(value)}" for FILES field "${place.path}" - ${why}`;
  return wrongValue({
    place,
    message,
    userFriendlyMessage: `Invalid value for FILES field "${place.path}" - ${why}`,
  });
}

function parseText(text: string, place: Place): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const why = 'It should be an array of objects with "fileId" and "label" properties.';
    const message = `Invalid value "${shown(text)}" for FILES field "${place.path}" - ${why}`;
    throw wrongValue({ place, message, userFriendlyMessage: message });
  }
}

function writeFiles(limit: number) {
  return (value: unknown, place: Place): Stored => {
    const sent = typeof value === 'string' ? parseText(value, place) : value;
    const { data: files, error } = filesSchema.safeParse(sent);
    if (files === undefined) {
      const why = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(', ');
      throw refuse({ value: sent, place, why });
    }
    if (files.length > limit) {
      const message = `Max number of files is ${limit} for field "${place.path}"`;
      throw wrongValue({ place, message, userFriendlyMessage: message });
    }
    return files.length === 0 ? null : files;
  };
}

const extensionOf = (label: string): string => /\.[^.]+$/.exec(label)?.[0] ?? '';

/** What a file reads as; its URL is that of the workspace's files. */
function readFiles(stored: Stored, reading?: Reading): unknown {
  if (!Array.isArray(stored)) return null;
  return stored.map((file: { fileId: string; label: string; extension?: string }) => ({
    fileId: file.fileId,
    label: file.label,
    extension: file.extension ?? extensionOf(file.label),
    url: reading?.fileUrl(file.fileId) ?? '',
  }));
}

/** What a file reads as without its URL, which a webhook does not send. */
function withoutUrls(files: unknown): unknown {
  if (!Array.isArray(files)) return files;
  return files.map(({ url: _url, ...file }: { readonly url?: string }) => file);
}

const DEFAULT_LIMIT = 10;

/** FILES, as many as its settings say. */
export const filesType = ({ field }: Pick<FieldOf, 'field'>): ScalarType => ({
  ...jsonType,
  name: 'FILES',
  write: writeFiles(Number(field.settings?.maxNumberOfValues ?? DEFAULT_LIMIT)),
  read: readFiles,
  graphql: { type: 'FileObject', input: 'FileItemInput', filter: 'RawJsonFilter', list: 'plain' },
  inWebhook: withoutUrls,
});
