/** Filters and orders, from descriptions. */
import * as z from 'zod';
import type { Description, Enums, Fields, Kind, Links } from './validator-fields.js';
import { names } from './validator-fields.js';
import { lazyObject } from './validator-lazy.js';
import { say } from './validator-messages.js';
import type { ObjectSchema, Schema } from './validator-schema.js';
import { shape, type Schemas } from './validator-shapes.js';

const optional = (schemas: Schemas): Schemas =>
  Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, z.optional(schema)]));

/** The filter of an object. Relations are followed one hop, as the server follows them. */
export function filterOf({ fields, enums = 'open', links, limits }: Followed): ObjectSchema {
  const filter: ObjectSchema = lazyObject({
    label: '',
    make: () => ({
      ...parts({ fields, enums }),
      ...each({ links, left: limits?.unfiltered, make: (target) => filterOf({ fields: target, enums }) }),
      ...optional({ and: z.array(filter), or: z.array(filter), not: filter }),
    }),
  });
  return filter;
}

type Followed = Pick<Description<unknown>, 'fields' | 'enums' | 'links' | 'limits'>;

function parts({ fields, enums }: { readonly fields: Fields; readonly enums: Enums }): Schemas {
  const unfiltered = new Set(names(fields.unfiltered));
  return shape({
    fields,
    make: ({ name, kind }) => {
      const condition = unfiltered.has(name) ? null : conditionOf({ kind, enums });
      return condition && z.optional(condition);
    },
  });
}

function conditionOf({ kind, enums }: { readonly kind: Kind; readonly enums: Enums }): Schema | null {
  if (kind.parts) return conditions(parts({ fields: kind.parts, enums }));
  if (!kind.operators || !kind.write) return null;
  const operand = kind.write({ label: '', isRequired: false, isUpdate: false });
  return conditions(optional(kind.operators(operand, enums)));
}

/** At least one: a condition that says nothing would match every record. */
function conditions(schemas: Schemas): Schema {
  const error = say({ label: '', expected: `at least one of ${Object.keys(schemas).join(', ')}` });
  return z.strictObject(schemas, error).check(({ value, issues }) => {
    if (Object.values(value).every((each) => each === undefined)) {
      issues.push({
        code: 'custom',
        input: value,
        message: `Expected at least one of ${Object.keys(schemas).join(', ')}`,
      });
    }
  });
}

/** The order of an object; relations as in filters. */
export function orderByOf({ fields, links, limits }: Followed): ObjectSchema {
  return lazyObject({
    label: '',
    make: () => ({
      ...directions(fields),
      ...each({ links, left: limits?.unordered, make: (target) => orderByOf({ fields: target }) }),
    }),
  });
}

const DIRECTIONS = ['AscNullsFirst', 'AscNullsLast', 'DescNullsFirst', 'DescNullsLast'];

function directions(fields: Fields): Schemas {
  const unordered = new Set(names(fields.unordered));
  const direction = z.optional(z.enum(DIRECTIONS, say({ label: '', expected: `one of ${DIRECTIONS.join(', ')}` })));
  return shape({
    fields,
    make: ({ name, kind }) => {
      if (unordered.has(name) || kind.isOnRequest) return null;
      return kind.parts ? z.optional(z.strictObject(directions(kind.parts))) : direction;
    },
  });
}

/** A schema for each link but those left out. */
function each({
  links,
  left,
  make,
}: {
  readonly links: Links | undefined;
  readonly left: string | undefined;
  readonly make: (target: Fields) => Schema;
}): Schemas {
  const out = new Set(names(left));
  const followed = Object.entries(links?.() ?? {}).filter(([name]) => !out.has(name));
  return Object.fromEntries(followed.map(([name, target]) => [name, z.optional(make(target))]));
}
