/** Values with parts. */
import { listOf, type Enums, type Fields, type Kind, type WrittenField } from '../fields.js';
import { say } from '../messages.js';
import { jsonText } from './operators.js';
import { readShape, writeShape } from '../shapes.js';
import type { Check, Schema } from '../zod.js';
import * as z from '../zod.js';

/** A composite such as FULL_NAME. */
export const composite = (fields: Fields): Kind => ({
  like: 'other',
  read: (enums) => read({ fields, enums }),
  write: (field) => written({ fields, field }),
  operators: null,
  parts: fields,
});

/** A list of composites, such as FILES. */
export const composites = (fields: Fields): Kind => ({
  like: 'list',
  read: (enums) => z.array(read({ fields, enums })),
  write: (field) => {
    const { label, limit } = field;
    const error = say({ label, expected: limit === undefined ? 'a list' : `a list of at most ${limit}` });
    const list = z.array(written({ fields, field }), error);
    return limit === undefined ? list : list.check(z.maxLength(limit, error));
  },
  operators: jsonText,
});

/** Webhooks leave parts out, such as the `url` of a file. */
const read = ({ fields, enums }: { readonly fields: Fields; readonly enums: Enums }): Schema =>
  z.object(readShape({ fields, enums, absent: 'null' }));

function written({ fields, field }: { readonly fields: Fields; readonly field: WrittenField }): Schema {
  const { label, isUpdate, lenient } = field;
  // parts are given together, in an update too
  const fieldOf = (part: string) => ({ label: `${label}, ${part}`, lenient });
  const shape = writeShape({ fields, isUpdate: false, fieldOf });
  const schema = z.strictObject(shape, say({ label, expected: `{ ${Object.keys(shape).join(', ')} }` }));
  const checked = isUpdate
    ? schema.check(...listOf({ fields, list: 'primary' }).map((part) => kept({ part, label })))
    : schema;
  for (const [head, check] of fields) if (head === 'check') return checked.check(check(label));
  return checked;
}

/** An update that leaves the primary value out wipes it. */
const kept =
  ({ part, label }: { readonly part: string; readonly label: string }): Check =>
  ({ value, issues }) => {
    const message = `${label}: give ${part} too, or this update wipes it`;
    if (value[part] === undefined) issues.push({ code: 'custom', input: value, path: [part], message });
  };
