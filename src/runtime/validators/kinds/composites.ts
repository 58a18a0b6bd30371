/** Values with parts. */
import {
  fieldOf,
  type Enums,
  type Field,
  type FieldList,
  type FieldOptions,
  type ValueKind,
  type WrittenField,
} from '../field.js';
import { fieldsFrom, type PartsOf } from '../fields.js';
import { messageFor } from '../messages.js';
import { readShape, writeShape } from '../shapes.js';
import type { Check, Schema } from '../zod.js';
import * as z from '../zod.js';
import { jsonText } from './operators.js';
import { agreeingPhones } from './phone-numbers.js';

interface Composite {
  readonly parts: () => FieldList;
  /** What it must be as a whole; messages begin with the label of its field. */
  readonly checkOf?: (label: string) => Check;
}

const compositeKind = (composite: Composite): ValueKind => ({
  coercedTo: 'other',
  readSchema: (enums) => readSchema({ ...composite, enums }),
  writeSchema: (field) => writeSchema({ ...composite, field }),
  operators: null,
  parts: composite.parts,
});

/** A composite such as FULL_NAME. */
export const composite = <Read, Written, Custom, const O extends FieldOptions = {}>(
  parts: () => PartsOf<Read, Written, Custom>,
  options?: O,
): Field<Read, NoInfer<O>> => fieldOf(compositeKind({ parts }), options);

/** PHONES: a composite whose country and calling code agree with the number. */
export const phones = <Read, Written, Custom, const O extends FieldOptions = {}>(
  parts: () => PartsOf<Read, Written, Custom>,
  options?: O,
): Field<Read, NoInfer<O>> => fieldOf(compositeKind({ parts, checkOf: agreeingPhones }), options);

/** LINKS that are kept as bare hosts (2.37 and newer): neither `localhost` nor an IP address is one. */
export const domains = <Read, Written, Custom, const O extends FieldOptions = {}>(
  parts: () => PartsOf<Read, Written, Custom>,
  options?: O,
): Field<Read, NoInfer<O>> => fieldOf(compositeKind({ parts, checkOf: domainsOnly }), options);

const NO_DOMAIN = /^(https?:\/\/)?(localhost|\d{1,3}(\.\d{1,3}){3})([:/?#]|$)/i;

const domainsOnly =
  (label: string): Check =>
  ({ value, issues }) => {
    const { primaryLinkUrl: primary, secondaryLinks } = value;
    const further: readonly unknown[] = Array.isArray(secondaryLinks) ? secondaryLinks : [];
    const urls = [primary, ...further.map((link) => (Object(link) as { readonly url?: unknown }).url)];
    if (!urls.some((url) => typeof url === 'string' && NO_DOMAIN.test(url))) return;
    const message = `${label}: expected domains such as example.com`;
    issues.push({ code: 'custom', input: value, path: ['primaryLinkUrl'], message, continue: true });
  };

/** The kind of a list of composites. */
export const compositesKind = (composite: Composite): ValueKind => ({
  coercedTo: 'list',
  readSchema: (enums) => z.array(readSchema({ ...composite, enums })),
  writeSchema: (field) => {
    const { label, max } = field;
    const error = messageFor({ label, expected: max === undefined ? 'a list' : `a list of at most ${max}` });
    const list = z.array(writeSchema({ ...composite, field }), error);
    return max === undefined ? list : list.check(z.maxLength(max, error));
  },
  operators: jsonText,
});

/** A list of composites, such as FILES. */
export const composites = <Read, Written, Custom, const O extends FieldOptions = {}>(
  parts: () => PartsOf<Read, Written, Custom>,
  options?: O,
): Field<Read[], NoInfer<O>> => fieldOf(compositesKind({ parts }), options);

/** Webhooks leave parts out, such as the `url` of a file. */
const readSchema = ({ parts, enums }: Composite & { readonly enums: Enums }): Schema =>
  z.object(readShape({ fields: fieldsFrom(parts), enums, absent: 'null' }));

function writeSchema({ parts, checkOf, field }: Composite & { readonly field: WrittenField }): Schema {
  const { label, isUpdate, coerce } = field;
  const fields = fieldsFrom(parts);
  const written = (part: string): WrittenField => ({ label: `${label}, ${part}`, coerce });
  // Parts are given together, in an update too.
  const shape = writeShape({ fields, isUpdate: false, written });
  const schema = z.strictObject(shape, messageFor({ label, expected: `{ ${Object.keys(shape).join(', ')} }` }));
  const checks = checkOf ? [checkOf(label)] : [];
  if (isUpdate) for (const part of primaryParts(fields)) checks.unshift(keepsPart({ part, label }));
  return checks.length > 0 ? schema.check(...checks) : schema;
}

const primaryParts = (fields: FieldList): readonly string[] =>
  Object.keys(fields).filter((name) => fields[name]?.options.primary);

/** An update that leaves the primary value out wipes it. */
const keepsPart =
  ({ part, label }: { readonly part: string; readonly label: string }): Check =>
  ({ value, issues }) => {
    const message = `${label}: give ${part} too, or this update wipes it`;
    if (value[part] === undefined) issues.push({ code: 'custom', input: value, path: [part], message });
  };
