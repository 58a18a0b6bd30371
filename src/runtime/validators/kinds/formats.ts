/** Parts of composites that are more than text. `''` is no value to the server. */
import { fieldOf, type Field, type FieldList, type FieldOptions, type ValueKind } from '../field.js';
import { messageFor } from '../messages.js';
import * as z from '../zod.js';
import { compositesKind } from './composites.js';
import { jsonTextOf } from './json.js';
import { jsonText, textual } from './operators.js';
import { text } from './text.js';
import { singleValue } from './single-value.js';

/** What the server takes: `a@localhost` too, but neither quotes nor more than 64 characters before the sign. */
const EMAIL = /^([^\s@\0"]{1,64}@[^\s@\0]+)?$/;

/** With or without a scheme, which can be no other than http; a port is at most 65535. */
const URL =
  /^(([hH][tT]{2}[pP][sS]?:\/\/)?(localhost|\d{1,3}(\.\d{1,3}){3}|([\p{L}\d]([\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,})(:(\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5]))?([/?#]\S*)?)?$/iu;

const emailKind: ValueKind = /* @__PURE__ */ singleValue({
  coercedTo: 'text',
  expected: 'an email address',
  make: (error) => z.stringFormat('email', EMAIL, error),
  operators: textual,
});

/** An email address. */
export const email = <const O extends FieldOptions = {}>(options?: O): Field<string, NoInfer<O>> =>
  fieldOf(emailKind, options);

const emailListKind: ValueKind = {
  coercedTo: 'list',
  readSchema: () => z.array(z.unknown()),
  writeSchema: (field) => {
    const error = messageFor({ label: field.label, expected: 'a list of email addresses' });
    return z.array(emailKind.writeSchema?.(field) ?? z.string(), error);
  },
  operators: jsonText,
};

/** A list of email addresses. Where the schema has it as JSON, so are its filters. */
export const emailList = <const O extends FieldOptions = {}>(options?: O): Field<string[], NoInfer<O>> =>
  fieldOf(emailListKind, options);

const urlKind: ValueKind = /* @__PURE__ */ singleValue({
  coercedTo: 'text',
  expected: 'a URL such as https://example.com',
  make: (error) => z.stringFormat('regex', URL, error),
  operators: textual,
});

/** An address of the web. */
export const url = <const O extends FieldOptions = {}>(options?: O): Field<string, NoInfer<O>> =>
  fieldOf(urlKind, options);

const listInJson = (parts: () => FieldList): ValueKind => ({
  ...compositesKind({ parts }),
  readSchema: () => z.array(z.unknown()),
});

interface LinkItem {
  label?: string | null;
  url?: string | null;
}

/** A list of links, where the schema calls it JSON. */
export const linkList = <const O extends FieldOptions = {}>(options?: O): Field<LinkItem[], NoInfer<O>> =>
  fieldOf(
    listInJson(() => ({ label: text(), url: url() })),
    options,
  );

interface PhoneItem {
  callingCode?: string | null;
  countryCode?: string | null;
  number?: string | null;
}

/** A list of phone numbers, where the schema calls it JSON. */
export const phoneList = <const O extends FieldOptions = {}>(options?: O): Field<PhoneItem[], NoInfer<O>> =>
  fieldOf(
    listInJson(() => ({ callingCode: text(), countryCode: text(), number: text() })),
    options,
  );

const blocksKind: ValueKind = /* @__PURE__ */ singleValue({
  expected: 'a list of blocks as JSON text',
  make: (error) => jsonTextOf(Array.isArray, error),
  operators: textual,
});

/** Blocks of an editor: a list, as JSON text. */
export const blocks = <const O extends FieldOptions = {}>(options?: O): Field<string, NoInfer<O>> =>
  fieldOf(blocksKind, options);
