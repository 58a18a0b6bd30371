import type { Answer } from './post.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isRecord } from '../../portable/json-record.js';

/** An answer with its parts named. A text that it does not have is `''`. */
export interface Reading {
  /** Who wrote it: the GraphQL server, Twenty outside of GraphQL, or something else. */
  readonly from: 'graphql' | 'twenty' | Foreign;
  readonly status: number;
  /** What was asked for, where there is no error. */
  readonly data: JsonRecord | undefined;
  /** Of the first error. */
  readonly message: string;
  readonly code: string;
  readonly subCode: string;
  readonly extensions: JsonRecord;
}

/** What comes instead of an answer of Twenty. */
export type Foreign = 'nothing' | 'half an answer' | 'another JSON' | 'a redirect' | 'a page';

/** Reads an answer. Nothing in it is trusted to have the form that it should. */
export function readAnswer({ response, text }: Answer): Reading {
  const { status } = response;
  const body = isRedirect(response) ? undefined : parsed(text);
  const { data, errors, statusCode, messages, message = messages } = recordOf(body);
  const error = listOf(errors)[0];
  const { message: reason = error, extensions } = recordOf(error);
  const { code, subCode, ...rest } = recordOf(extensions);
  const isData = status < 400 && isRecord(data) && !error;
  let from: Reading['from'] = 'another JSON';
  if (isRedirect(response)) from = 'a redirect';
  else if (body === undefined) from = kindOf(text);
  else if (isData || error) from = 'graphql';
  else if (statusCode) from = 'twenty';
  return {
    from,
    status,
    data: isData ? data : undefined,
    message: body === undefined ? firstLine(text) : textOf(error ? reason : listOf(message)[0]),
    code: textOf(code),
    subCode: textOf(subCode),
    extensions: rest,
  };
}

// An engine that hides redirects says so in the type; a `fetch` that has followed one, in `redirected`.
const isRedirect = ({ status, type, redirected }: Response): boolean =>
  redirected || type === 'opaqueredirect' || (status >= 300 && status < 400);

function kindOf(text: string): Foreign {
  if (!text.trim()) return 'nothing';
  return /^\s*[{["]/.test(text) ? 'half an answer' : 'a page';
}

// Gateways, and servers that break down, say what is wrong in plain text too.
function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n', 1);
  return /^[<{["]/.test(line) ? '' : line.slice(0, 200);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const recordOf = (value: unknown): JsonRecord => (isRecord(value) ? value : {});

const listOf = (value: unknown): readonly unknown[] => [value].flat();

// Where a text is meant, servers may send an object.
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value == null ? '' : JSON.stringify(value);
}
