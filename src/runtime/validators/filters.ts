/** Filters and orders, from descriptions. */
import { listOf, mapped, shapeOf, split, type Description, type Enums, type Fields, type Kind } from './fields.js';
import { say } from './messages.js';
import { lazyObject } from './shapes.js';
import { titled } from './titles.js';
import type { Parameters, Schema, Schemas } from './zod.js';
import * as z from './zod.js';

type Followed = Pick<Description<unknown>, 'fields' | 'enums' | 'links' | 'limits'> & {
  /** Not of what is followed. */
  readonly meta?: Description<unknown>['meta'];
};

/** The filter of an object. Relations are followed one hop, as the server follows them. */
export function filterOf({ fields, meta, enums = 'open', links, limits }: Followed): Schema {
  const follow = (target: Fields) => filterOf({ fields: target, enums });
  const filter: Schema = lazyObject({
    label: '',
    make: () => ({
      ...named({ meta, schemas: conditions({ fields, enums }) }),
      ...named({ meta, schemas: followed({ links, left: limits?.unfiltered, follow }) }),
      and: z.optional(z.array(filter)),
      or: z.optional(z.array(filter)),
      not: z.optional(filter),
    }),
  });
  return filter;
}

/** Optional, with the titles of an object whose metadata there is. */
const named = ({ meta, schemas }: { readonly meta: Followed['meta']; readonly schemas: Schemas }): Schemas =>
  mapped(schemas, (each, name) => {
    const schema = z.optional(each);
    return meta ? titled({ schema, meta, name }) : schema;
  });

function conditions({ fields, enums }: { readonly fields: Fields; readonly enums: Enums }): Schemas {
  const unfiltered = listOf({ fields, list: 'unfiltered' });
  let last: Kind | undefined;
  let shared: Schema | null = null;
  return shapeOf({
    fields,
    make: ({ name, kind }) => {
      if (unfiltered.includes(name)) return null;
      // fields of one kind come one after the other
      if (kind !== last) shared = condition({ kind, enums });
      last = kind;
      return shared;
    },
  });
}

/** At least one operator, or part: a condition that says nothing would hold for every record. */
function condition({ kind, enums }: { readonly kind: Kind; readonly enums: Enums }): Schema | null {
  const asked = kind.parts ? conditions({ fields: kind.parts, enums }) : operatorsOf({ kind, enums });
  if (!asked) return null;
  const error = say({ label: '', expected: `at least one of ${Object.keys(asked).join(', ')}` });
  const shape = mapped(asked, (schema) => z.optional(schema));
  const schema = z.strictObject(shape, error).check(({ value, issues }) => {
    for (const key in value) if (value[key] !== undefined) return;
    if (issues.length === 0) issues.push({ code: 'custom', input: value, message: error.error({ input: value }) });
  });
  z.registry.add(schema, { minProperties: 1 });
  return schema;
}

function operatorsOf({ kind, enums }: { readonly kind: Kind; readonly enums: Enums }): Schemas | null {
  if (!kind.operators || !kind.write) return null;
  return kind.operators(kind.write({ label: '' }), enums);
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
  return mapped(targets, follow);
}

/** The order of an object; relations as in filters. */
export function orderByOf({ fields, meta, links, limits }: Followed): Schema {
  const follow = (target: Fields) => orderByOf({ fields: target });
  const make = () => ({
    ...named({ meta, schemas: directions(fields) }),
    ...named({ meta, schemas: followed({ links, left: limits?.unordered, follow }) }),
  });
  return lazyObject({ label: '', make });
}

/** Ids come ascending, whatever a server is asked for. */
const ASCENDING = ['AscNullsFirst', 'AscNullsLast'];
const DIRECTIONS = [...ASCENDING, 'DescNullsFirst', 'DescNullsLast'];

function directions(fields: Fields): Schemas {
  const unordered = listOf({ fields, list: 'unordered' });
  const told = (values: readonly string[]): Parameters => say({ label: '', expected: `one of ${values.join(', ')}` });
  const error = told(DIRECTIONS);
  const direction = z.oneOf(DIRECTIONS, error);
  return shapeOf({
    fields,
    make: ({ name, kind }) => {
      if (unordered.includes(name) || kind.isOnRequest) return null;
      if (name === 'id') return z.oneOf(ASCENDING, told(ASCENDING));
      if (!kind.parts) return direction;
      return z.strictObject(
        mapped(directions(kind.parts), (schema) => z.optional(schema)),
        error,
      );
    },
  });
}
