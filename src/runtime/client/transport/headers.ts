import { TwentyError } from '../errors.js';

/** Headers by name. */
export interface HeaderValues {
  readonly [name: string]: string;
}

/** What the headers of a request are made of. */
export interface HeaderParts {
  readonly operation: string;
  /** The option `headers`, which overrides what the client would send. */
  readonly given: HeaderValues | undefined;
  /** `''` for none. */
  readonly key: string;
  /** Whether the body is a form: then `fetch` sets the content type itself. */
  readonly isForm: boolean;
}

/** The headers of a request, by names in lower case, so that none is sent twice. */
export function headersOf({ operation, given = {}, key, isForm }: HeaderParts): HeaderValues {
  const headers: { [name: string]: string } = { 'content-type': 'application/json' };
  if (key) headers['authorization'] = `Bearer ${key}`;
  for (const [name, text] of Object.entries(given)) {
    // What a file or a variable holds often ends with a line break.
    const value = text.trim();
    // The value may be a secret, which `fetch` would quote.
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(value)) {
      const message = `the header ${name} cannot be sent: it holds a character that headers cannot.`;
      throw new TwentyError(message, { code: 'HEADER', operation });
    }
    headers[name.toLowerCase()] = value;
  }
  if (isForm) delete headers['content-type'];
  return headers;
}
