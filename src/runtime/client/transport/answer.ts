import type { Answer } from './post.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isRecord } from '../../portable/json-record.js';

/** An answer taken apart. Missing texts are empty strings. */
export interface ParsedAnswer {
  /** What kind of answer it is: one of the GraphQL server, one of Twenty outside of GraphQL, or something else. */
  readonly kind: 'graphql' | 'twenty' | ForeignKind;
  readonly status: number;
  /** Only if the status is below 400 and there are no errors; partial data is dropped. */
  readonly data: JsonRecord | undefined;
  /** The error message, or the first line of a plain-text answer. */
  readonly message: string;
  readonly code: string;
  readonly subCode: string;
  /** The other extensions of the error. */
  readonly extensions: JsonRecord;
}

/** What comes instead of an answer of Twenty, in the words of error messages. */
export type ForeignKind = 'nothing' | 'incomplete JSON' | 'unexpected JSON' | 'a redirect' | 'a page that is not JSON';

/** Takes an answer apart. The shape of the answer is not trusted. */
export function parseAnswer({ response, text }: Answer): ParsedAnswer {
  const { status } = response;
  const json = isRedirect(response) ? undefined : parseJson(text);
  const body = recordOf(json);
  const error = firstOf(body['errors']);
  const { message, extensions } = recordOf(error);
  const { code, subCode, ...otherExtensions } = recordOf(extensions);
  const data = status < 400 && !error && isRecord(body['data']) ? body['data'] : undefined;
  const reason = error ? (message ?? error) : firstOf(body['message'] ?? body['messages']);
  return {
    kind: data || error ? 'graphql' : kindWithoutGraphql({ response, text, json }),
    status,
    data,
    message: json === undefined ? firstLine(text) : textOf(reason),
    code: textOf(code),
    subCode: textOf(subCode),
    extensions: otherExtensions,
  };
}

function kindWithoutGraphql({ response, text, json }: Answer & { readonly json: unknown }): ParsedAnswer['kind'] {
  if (isRedirect(response)) return 'a redirect';
  if (json !== undefined) return recordOf(json)['statusCode'] ? 'twenty' : 'unexpected JSON';
  if (!text.trim()) return 'nothing';
  return START_OF_JSON.test(text) ? 'incomplete JSON' : 'a page that is not JSON';
}

const START_OF_JSON = /^\s*[{["]/;
const START_OF_MARKUP_OR_JSON = /^[<{["]/;

// Browsers report a hidden redirect as type `opaqueredirect`; a fetch that followed one sets `redirected`.
const isRedirect = ({ status, type, redirected }: Response): boolean =>
  redirected || type === 'opaqueredirect' || (status >= 300 && status < 400);

// Gateways, and servers that break down, say what is wrong in plain text too.
function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n', 1);
  return START_OF_MARKUP_OR_JSON.test(line) ? '' : line.slice(0, 200);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const recordOf = (value: unknown): JsonRecord => (isRecord(value) ? value : {});

/** The first item of a list, or what stands there instead of a list. */
const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

// Servers sometimes send an object where a string belongs.
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value == null ? '' : JSON.stringify(value);
}
