/** Filters and orders, from descriptions. */
import {
  listOf,
  mapped,
  shapeOf,
  split,
  type Description,
  type Enums,
  type Fields,
  type Kind,
} from './validator-fields.js';
import { say } from './validator-messages.js';
import { lazyObject } from './validator-shapes.js';
import type { Parameters, Schema, Schemas } from './validator-zod.js';
import * as z from './validator-zod.js';

type Followed = Pick<Description<unknown>, 'fields' | 'enums' | 'links' | 'limits'>;

/** The filter of an object. Relations are followed one hop, as the server follows them. */
export function filterOf({ fields, enums = 'open', links, limits }: Followed): Schema {
  const follow = (target: Fields) => filterOf({ fields: target, enums });
  const filter: Schema = lazyObject({
    label: '',
    make: () => ({
      ...conditions({ fields, enums }),
      ...followed({ links, left: limits?.unfiltered, follow }),
      and: z.optional(z.array(filter)),
      or: z.optional(z.array(filter)),
      not: z.optional(filter),
    }),
  });
  return filter;
}

function conditions({ fields, enums }: { readonly fields: Fields; readonly enums: Enums }): Schemas {
  const unfiltered = listOf({ fields, list: 'unfiltered' });
  return shapeOf({
    fields,
    make: ({ name, kind }) => (unfiltered.includes(name) ? null : condition({ kind, enums })),
  });
}

/** At least one operator, or part: a condition that says nothing would hold for every record. */
function condition({ kind, enums }: { readonly kind: Kind; readonly enums: Enums }): Schema | null {
  const asked = kind.parts ? conditions({ fields: kind.parts, enums }) : operatorsOf({ kind, enums });
  if (!asked) return null;
  const error = say({ label: '', expected: `at least one of ${Object.keys(asked).join(', ')}` });
  const schema = z.strictObject(asked, error).check(({ value, issues }) => {
    for (const key in value) if (value[key] !== undefined) return;
    if (issues.length === 0) issues.push({ code: 'custom', input: value, message: error.error({ input: value }) });
  });
  return z.optional(schema);
}

function operatorsOf({ kind, enums }: { readonly kind: Kind; readonly enums: Enums }): Schemas | null {
  if (!kind.operators || !kind.write) return null;
  return mapped(kind.operators(kind.write({ label: '' }), enums), (schema) => z.optional(schema));
}

/** A schema for each link but those left out. */
function followed({
  links,
  left,
  follow,
}: {
  readonly links: Followed['links'];
  readonly left: string | undefined;
  readonly follow: (target: Fields) => Schema;
}): Schemas {
  const targets = { ...links?.() };
  for (const name of split(left)) delete targets[name];
  return mapped(targets, (target) => z.optional(follow(target)));
}

/** The order of an object; relations as in filters. */
export function orderByOf({ fields, links, limits }: Followed): Schema {
  const follow = (target: Fields) => orderByOf({ fields: target });
  const make = () => ({ ...directions(fields), ...followed({ links, left: limits?.unordered, follow }) });
  return lazyObject({ label: '', make });
}

const DIRECTIONS = ['AscNullsFirst', 'AscNullsLast', 'DescNullsFirst', 'DescNullsLast'];

function directions(fields: Fields): Schemas {
  const unordered = listOf({ fields, list: 'unordered' });
  const error: Parameters = say({ label: '', expected: `one of ${DIRECTIONS.join(', ')}` });
  const direction = z.optional(z.oneOf(DIRECTIONS, error));
  return shapeOf({
    fields,
    make: ({ name, kind }) => {
      if (unordered.includes(name) || kind.isOnRequest) return null;
      return kind.parts ? z.optional(z.strictObject(directions(kind.parts), error)) : direction;
    },
  });
}
