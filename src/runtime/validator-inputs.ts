/** Create and update inputs, from descriptions. */
import * as z from 'zod';
import type { Description, Fields, Meta } from './validator-fields.js';
import { kindsOf, names } from './validator-fields.js';
import { lazyObject } from './validator-lazy.js';
import { say } from './validator-messages.js';
import type { ObjectSchema, Schema } from './validator-schema.js';
import { writeShape, type Schemas } from './validator-shapes.js';

interface Input {
  readonly description: Description<unknown>;
  readonly isUpdate: boolean;
}

/** The schema. What a relation links to is given by its id or by `connect`, not both. */
export function inputOf({ description, isUpdate }: Input): ObjectSchema {
  const { fields, meta, links, lenient } = description;
  const labelOf = (name: string) => factsOf({ meta, name })?.label ?? name;
  const limitOf = (name: string) => factsOf({ meta, name })?.maxNumberOfValues;
  const schema = lazyObject({
    label: meta.labelSingular,
    make: () => {
      const { id, ...shape } = writeShape({ fields, field: { isUpdate, lenient }, labelOf, limitOf });
      const whole = { ...(id && !isUpdate ? { id } : {}), ...shape, ...linkShape({ description, isUpdate, labelOf }) };
      for (const [name, value] of Object.entries(whole)) title({ value, facts: factsOf({ meta, name }) });
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
function title({ value, facts }: { readonly value: Schema; readonly facts: Meta['fields'][string] | undefined }): void {
  const { label, description, options = [] } = facts ?? {};
  const labelled = options.filter((option) => option.label !== option.value);
  const texts = [description, labelled.map((option) => `${option.value}: ${option.label}`).join(', ')].filter(Boolean);
  const described = texts.length > 0 ? { description: texts.join('. ') } : {};
  if (label) z.globalRegistry.add(value, { title: label, ...described });
}

/** `{ connect: { where } }` or `{ disconnect: true }`. */
function linkShape({
  description: { links, limits = {} },
  isUpdate,
  labelOf,
}: Input & { readonly labelOf: (name: string) => string }): Schemas {
  const left = new Set([...names(limits.readOnly), ...(isUpdate ? names(limits.createOnly) : [])]);
  const connectOnly = new Set(names(limits.connectOnly));
  const entries = Object.entries(links?.() ?? {}).filter(([name]) => !left.has(name));
  return Object.fromEntries(
    entries.map(([name, target]) => {
      const isConnectOnly = connectOnly.has(name);
      const expected = `{ connect: { where } }${isConnectOnly ? '' : ' or { disconnect: true }'}`;
      const error = say({ label: labelOf(name), expected });
      const where = z.strictObject(uniqueShape({ target, label: labelOf(name) }), error);
      const connect = z.strictObject({ connect: z.strictObject({ where }, error) }, error);
      const disconnect = z.strictObject({ disconnect: z.literal(true, error) }, error);
      return [name, z.optional(isConnectOnly ? connect : z.union([connect, disconnect], error))];
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
