/** Media types by the ending of a name; those whose files begin with bytes of their own are in `SIGNATURES` too. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['avif', 'image/avif'],
  ['css', 'text/css'],
  ['csv', 'text/csv'],
  ['doc', 'application/msword'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['gif', 'image/gif'],
  ['gz', 'application/gzip'],
  ['html', 'text/html'],
  ['ics', 'text/calendar'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['js', 'text/javascript'],
  ['json', 'application/json'],
  ['md', 'text/markdown'],
  ['mp3', 'audio/mpeg'],
  ['mp4', 'video/mp4'],
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['ts', 'application/typescript'],
  ['tsx', 'application/typescript'],
  ['txt', 'text/plain'],
  ['vcf', 'text/x-vcard'],
  ['wav', 'audio/wav'],
  ['webp', 'image/webp'],
  ['xls', 'application/vnd.ms-excel'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['xml', 'text/xml'],
  ['zip', 'application/zip'],
]);

/** What a file is: its media type, and the ending that goes with it. */
export interface MediaType {
  readonly type: string;
  readonly extension: string;
}

interface Signature extends MediaType {
  /** The bytes that a file begins with, as Latin-1. */
  readonly begins: string;
}

const SIGNATURES: readonly Signature[] = [
  { begins: '\x89PNG\r\n\x1a\n', type: 'image/png', extension: 'png' },
  { begins: '\xff\xd8\xff', type: 'image/jpeg', extension: 'jpg' },
  { begins: 'GIF8', type: 'image/gif', extension: 'gif' },
  { begins: '%PDF', type: 'application/pdf', extension: 'pdf' },
  { begins: '\x1f\x8b', type: 'application/gzip', extension: 'gz' },
  { begins: 'PK\x03\x04', type: 'application/zip', extension: 'zip' },
  { begins: 'MZ', type: 'application/x-msdownload', extension: 'exe' },
  { begins: 'ID3', type: 'audio/mpeg', extension: 'mp3' },
];

/** Types of which the server knows the first bytes: a file with such an ending must have them. */
const DETECTED: ReadonlySet<string> = new Set([
  ...SIGNATURES.map(({ type }) => type),
  'image/avif',
  'image/webp',
  'audio/wav',
  'video/mp4',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);

const HEAD = 64;

/** What stands at a place further behind: containers of several types begin alike. */
const INSIDE: readonly (Signature & { readonly from: number })[] = [
  { from: 8, begins: 'WEBP', type: 'image/webp', extension: 'webp' },
  { from: 8, begins: 'WAVE', type: 'audio/wav', extension: 'wav' },
  { from: 4, begins: 'ftypavif', type: 'image/avif', extension: 'avif' },
  { from: 4, begins: 'ftyp', type: 'video/mp4', extension: 'mp4' },
];

/** Office documents are ZIP files: which kind they are is not looked at, the ending decides. */
const OFFICE = new Set(['docx', 'xlsx']);

function detected(bytes: Uint8Array, ending: string): MediaType | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const found =
    INSIDE.find(({ from, begins }) => head.startsWith(begins, from)) ??
    SIGNATURES.find(({ begins }) => head.startsWith(begins));
  const named = TYPES.get(ending);
  if (found?.extension === 'zip' && OFFICE.has(ending) && named !== undefined)
    return { type: named, extension: ending };
  return found;
}

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1] ?? '';

/**
 * What a file is: its first bytes decide, then the ending of its name. Undefined where the ending promises other bytes
 * (seen from a 2.21 server, which refuses such a file).
 */
export function mediaTypeOf({
  name,
  bytes,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): MediaType | undefined {
  const extension = endingOf(name);
  const byBytes = detected(bytes, extension);
  if (byBytes !== undefined) return byBytes;
  const type = TYPES.get(extension.toLowerCase());
  if (type !== undefined && DETECTED.has(type)) return undefined;
  return { type: type ?? 'application/octet-stream', extension };
}

/** The media type that the ending of a name stands for. */
export const typeOfEnding = (name: string): string =>
  TYPES.get(endingOf(name).toLowerCase()) ?? 'application/octet-stream';

const INLINE =
  /^(?:image\/(?:jpeg|png|gif|webp|avif|bmp|tiff|x-icon)|application\/pdf|text\/plain|audio\/(?:mpeg|wav|ogg)|video\/(?:mp4|webm|ogg))$/;

/** Whether a browser may show a file; others, such as HTML and SVG, it can only save. */
export const dispositionOf = (type: string): 'inline' | 'attachment' => (INLINE.test(type) ? 'inline' : 'attachment');
