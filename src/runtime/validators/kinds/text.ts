/** Text, and lists of text. */
import { fieldOf, type Field, type FieldOptions, type ValueKind } from '../field.js';
import { messageFor } from '../messages.js';
import * as z from '../zod.js';
import { anyText, textual } from './operators.js';
import { storableText } from './storable.js';
import { singleValue } from './single-value.js';

const textKind: ValueKind = {
  coercedTo: 'text',
  readSchema: () => z.string(),
  writeSchema: ({ label, isRequired }) => {
    if (!isRequired) return storableText({ label, expected: 'text' });
    const expectation = { label, expected: 'text that is not empty' };
    return storableText(expectation).check(z.minLength(1, messageFor(expectation)));
  },
  operators: textual,
};

/** TEXT. */
export const text = <const O extends FieldOptions = {}>(options?: O): Field<string, NoInfer<O>> =>
  fieldOf(textKind, options);

const textsKind: ValueKind = /* @__PURE__ */ singleValue({
  coercedTo: 'list',
  readSchema: () => z.array(z.string()),
  expected: 'a list of texts',
  make: (error) => z.array(storableText({ label: '', expected: 'text' }), error),
  operators: anyText,
});

/** ARRAY. */
export const texts = <const O extends FieldOptions = {}>(options?: O): Field<string[], NoInfer<O>> =>
  fieldOf(textsKind, options);

/** Of the versions 1 to 5, as a 2.21 server demands it; it refuses later versions, the nil and the max one. */
const UUID = /^[\da-fA-F]{8}-[\da-fA-F]{4}-[1-5][\da-fA-F]{3}-[89abAB][\da-fA-F]{3}-[\da-fA-F]{12}$/;

const uuidKind: ValueKind = /* @__PURE__ */ singleValue({
  expected: 'a UUID',
  make: (error) => z.stringFormat('uuid', UUID, error),
});

/** Ids, join ids included. */
export const uuid = <const O extends FieldOptions = {}>(options?: O): Field<string, NoInfer<O>> =>
  fieldOf(uuidKind, options);
