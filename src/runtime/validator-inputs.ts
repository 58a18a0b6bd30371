/** Create and update inputs, from descriptions. */
import * as z from 'zod';
import type { Fields, Lenient, Links, Meta } from './validator-fields.js';
import { kindsOf, names } from './validator-fields.js';
import { lazyObject } from './validator-lazy.js';
import { say } from './validator-messages.js';
import type { ObjectSchema, Schema } from './validator-schema.js';
import { writeShape, type Schemas } from './validator-shapes.js';

interface Input {
  readonly fields: Fields;
  readonly meta: Meta;
  readonly links: Links | undefined;
  readonly lenient: Lenient | undefined;
  readonly isUpdate: boolean;
}

/** The schema. What a relation links to is given by its id or by `connect`, not both. */
export function inputOf({ fields, meta, links, lenient, isUpdate }: Input): ObjectSchema {
  const labelOf = (name: string) => factsOf({ meta, name })?.label ?? name;
  const limitOf = (name: string) => factsOf({ meta, name })?.maxNumberOfValues;
  const schema = lazyObject({
    label: meta.labelSingular,
    make: () => {
      const { id, ...shape } = writeShape({ fields, field: { isUpdate, lenient }, labelOf, limitOf });
      const whole = { ...(id && !isUpdate ? { id } : {}), ...shape, ...linkShape({ links, labelOf }) };
      for (const [name, value] of Object.entries(whole)) describe({ value, facts: factsOf({ meta, name }) });
      return whole;
    },
  });
  if (!links) return schema;
  return schema.check(({ value, issues }) => {
    for (const name of Object.keys(links())) {
      if (value[name] === undefined || value[`${name}Id`] === undefined) continue;
      const message = `${labelOf(name)}: give ${name} or ${name}Id, not both`;
      issues.push({ code: 'custom', input: value, path: [name], message, continue: true });
    }
  });
}

const factsOf = ({ meta, name }: { readonly meta: Meta; readonly name: string }) =>
  meta.fields[name] ?? Object.values(meta.fields).find(({ joinId }) => joinId === name);

/** Title and description, for JSON Schema. */
function describe({
  value,
  facts,
}: {
  readonly value: Schema;
  readonly facts: Meta['fields'][string] | undefined;
}): void {
  if (!facts) return;
  const { label, description, options = [] } = facts;
  const named = options.filter((option) => option.label !== option.value);
  const texts = [description, named.map((option) => `${option.value}: ${option.label}`).join(', ')].filter(Boolean);
  z.globalRegistry.add(value, {
    ...(label && { title: label }),
    ...(texts.length > 0 && { description: texts.join('. ') }),
  });
}

/** `{ connect: { where } }` or `{ disconnect: true }`. */
function linkShape({ links, labelOf }: Pick<Input, 'links'> & { readonly labelOf: (name: string) => string }): Schemas {
  return Object.fromEntries(
    Object.entries(links?.() ?? {}).map(([name, target]) => {
      const error = say({ label: labelOf(name), expected: '{ connect: { where } } or { disconnect: true }' });
      const where = z.strictObject(uniqueShape({ target, label: labelOf(name) }), error);
      const connect = z.strictObject({ connect: z.strictObject({ where }, error) }, error);
      const disconnect = z.strictObject({ disconnect: z.literal(true, error) }, error);
      return [name, z.optional(z.union([connect, disconnect], error))];
    }),
  );
}

/** What tells one record of the target from all others. */
function uniqueShape({ target, label }: { readonly target: Fields; readonly label: string }): Schemas {
  const kinds = kindsOf(target);
  const shape: { [key: string]: Schema } = {};
  const parts = new Map<string, string[]>();
  for (const path of names(target.unique)) {
    const [name = '', part] = path.split('.');
    if (part) parts.set(name, [...(parts.get(name) ?? []), part]);
    else {
      const value = kinds.get(name)?.write?.({ label: `${label}, ${name}`, isRequired: false, isUpdate: false });
      if (value) shape[name] = z.optional(value);
    }
  }
  for (const [name, keys] of parts) {
    shape[name] = z.optional(z.strictObject(Object.fromEntries(keys.map((key) => [key, z.optional(z.string())]))));
  }
  return shape;
}
