/** Values with parts. */
import * as z from 'zod';
import type { Fields, Kind, WrittenField } from './validator-fields.js';
import { say } from './validator-messages.js';
import { jsonText } from './validator-operators.js';
import type { Schema } from './validator-schema.js';
import { readShape, writeShape } from './validator-shapes.js';

function written({ fields, field }: { readonly fields: Fields; readonly field: WrittenField }): Schema {
  const { label } = field;
  const { check } = fields;
  // parts are given together, in an update too
  const parts = { ...field, isUpdate: false };
  const shape = writeShape({ fields, field: parts, labelOf: (part) => [label, part].filter(Boolean).join(', ') });
  const schema = z.strictObject(shape, say({ label, expected: `{ ${Object.keys(shape).join(', ')} }` }));
  if (!check) return schema;
  return schema.check(({ value, issues }) => {
    for (const { path, message } of check({ value, field })) {
      issues.push({ code: 'custom', input: value, path: [...path], message, continue: true });
    }
  });
}

/** A composite such as FULL_NAME. */
export const composite = (fields: Fields): Kind => ({
  name: 'composite',
  read: (enums) => z.object(readShape({ fields, enums })),
  write: (field) => written({ fields, field }),
  operators: null,
  parts: fields,
});

/** A list of composites, such as FILES. */
export const composites = (fields: Fields): Kind => ({
  name: 'composites',
  read: (enums) => z.array(z.object(readShape({ fields, enums }))),
  write: (field) => {
    const { label, limit } = field;
    const expected = limit === undefined ? 'a list' : `a list of at most ${limit}`;
    const error = say({ label, expected });
    const list = z.array(written({ fields, field }), error);
    return limit === undefined ? list : list.check(z.maxLength(limit, error));
  },
  operators: jsonText,
});
