/** Parts of composites that are more than text. `''` is no value to the server. */
import { composites } from './composites.js';
import type { Kind } from '../fields.js';
import { say } from '../messages.js';
import { jsonText, textual } from './operators.js';
import { jsonOf, plain, text } from './values.js';
import * as z from '../zod.js';

/** What the server takes, `a@localhost` too. */
const EMAIL = /^([^\s@\0]+@[^\s@\0]+)?$/;

/** With or without a scheme, which can be no other than http. */
const URL =
  /^(([hH][tT]{2}[pP][sS]?:\/\/)?(localhost|\d{1,3}(\.\d{1,3}){3}|([\p{L}\d_-]+\.)+\p{L}{2,})(:\d+)?([/?#]\S*)?)?$/iu;

/** An email address. */
export const email = (): Kind =>
  plain({
    like: 'text',
    expected: 'an email address',
    make: (error) => z.stringFormat('email', EMAIL, error),
    operators: textual,
  });

/** A list of email addresses. Where the schema has it as JSON, so are its filters. */
export const emailList = (): Kind => ({
  like: 'list',
  read: () => z.array(z.unknown()),
  write: (field) =>
    z.array(email().write?.(field) ?? z.string(), say({ ...field, expected: 'a list of email addresses' })),
  operators: jsonText,
});

/** An address of the web. */
export const url = (): Kind =>
  plain({
    like: 'text',
    expected: 'a URL such as https://example.com',
    make: (error) => z.stringFormat('regex', URL, error),
    operators: textual,
  });

/** A list of links, where the schema calls it JSON. */
export const linkList = (): Kind => ({
  ...composites([
    [text, 'label'],
    [url, 'url'],
  ]),
  read: () => z.array(z.unknown()),
});

/** A list of phone numbers, where the schema calls it JSON. */
export const phoneList = (): Kind => ({
  ...composites([[text, 'callingCode countryCode number']]),
  read: () => z.array(z.unknown()),
});

/** Blocks of an editor: a list, as JSON text. */
export const blocks = (): Kind =>
  plain({
    expected: 'a list of blocks as JSON text',
    make: (error) => jsonOf(Array.isArray, error),
    operators: textual,
  });
