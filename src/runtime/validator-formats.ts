/** Parts of composites that are more than text. `''` is no value to the server. */
import type { Schema } from './validator-zod.js';
import * as z from './validator-zod.js';
import { composites } from './validator-composites.js';
import type { Kind, WrittenField } from './validator-fields.js';
import { say } from './validator-messages.js';
import { jsonText } from './validator-operators.js';
import { jsonOf, text, texts } from './validator-values.js';

/** What the server takes, `a@localhost` too. */
const EMAIL = /^([^\s@]+@[^\s@]+)?$/;

/** With or without a scheme, which can be no other than http. */
const URL = /^((https?:\/\/)?(localhost|\d{1,3}(\.\d{1,3}){3}|([\p{L}\d_-]+\.)+\p{L}{2,})(:\d+)?([/?#]\S*)?)?$/iu;

const writeEmail = ({ label }: WrittenField): Schema =>
  z.stringFormat('email', EMAIL, say({ label, expected: 'an email address' }));

/** An email address. */
export const email = (): Kind => ({ ...text(), write: writeEmail });

/** A list of email addresses. Where the schema has it as JSON, so are its filters. */
export const emailList = (): Kind => ({
  ...texts(),
  read: () => z.array(z.unknown()),
  write: (field) => z.array(writeEmail(field), say({ ...field, expected: 'a list of email addresses' })),
  operators: jsonText,
});

/** An address of the web. */
export const url = (): Kind => ({
  ...text(),
  write: ({ label }) => z.stringFormat('uri', URL, say({ label, expected: 'a URL such as https://example.com' })),
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
export const blocks = (): Kind => ({
  ...text(),
  write: ({ label }) => {
    const error = say({ label, expected: 'a list of blocks as JSON text' });
    return jsonOf({ error, is: Array.isArray });
  },
});
