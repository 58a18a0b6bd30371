import { parseUrl } from '../../twenty/parse-url.js';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAddress, type ServerAddress } from '../../runtime/client/transport/address.js';
import { failure } from './failures.js';
import type { ReadOptions } from './workspace-source.js';

/** Where a workspace is read from. */
export type Pointer =
  | { readonly kind: 'snapshot'; readonly path: string }
  | { readonly kind: 'server'; readonly baseUrl: string; readonly warnings: readonly string[] };

/** Tells the base URL of a server from the path of a snapshot file, and says what is wrong with anything else. */
export function parsePointer(text: string, { token }: Pick<ReadOptions, 'token'> = {}): Pointer {
  const pointer = text.trim();
  // not every key looks like one
  if (pointer !== '' && pointer !== 'undefined' && pointer === token?.trim()) throw failure('URL_IS_AN_API_KEY');
  const address = parseAddress(pointer);
  if (address.kind === 'server') return serverPointer(address);
  if (address.kind === 'unset') throw failure('BASE_URL_NOT_SET');
  if (/^file:\/\//i.test(pointer) && parseUrl(pointer)) return { kind: 'snapshot', path: fileURLToPath(pointer) };
  if (/\.json$/i.test(pointer) || existsSync(pointer)) return { kind: 'snapshot', path: pointer };
  if (address.kind === 'apiKey') throw failure('URL_IS_AN_API_KEY');
  if (address.kind === 'invalid') throw failure('URL_INVALID', { pointer: address.shown });
  throw failure('URL_WITHOUT_SCHEME', { pointer: address.shown, suggestion: address.suggestion });
}

function serverPointer({ baseUrl, ignored }: ServerAddress): Pointer {
  const warnings = ignored.map(
    (part) => `The ${part} in the address of ${baseUrl} are not used; the key goes into \`token\`.`,
  );
  return { kind: 'server', baseUrl, warnings };
}
