/** Create and update inputs, from descriptions. */
import { listOf, mapped, shapeOf, split, type Description, type Fields } from './fields.js';
import { say } from './messages.js';
import { lazyObject, writeShape } from './shapes.js';
import { factsOf, titled } from './titles.js';
import type { Check, Schema, Schemas } from './zod.js';
import * as z from './zod.js';

interface Input {
  readonly description: Description<unknown>;
  readonly isUpdate: boolean;
}

/** The schema. What a relation links to is given by its id or by `connect`, not both. */
export function inputOf({ description, isUpdate }: Input): Schema {
  const { fields, meta, links, lenient } = description;
  const fieldOf = (name: string) => {
    const { label = name, maxNumberOfValues: limit } = factsOf({ meta, name });
    return { label, limit, isUpdate, lenient };
  };
  const make = () => {
    const { id, ...shape } = writeShape({ fields, isUpdate, fieldOf });
    const whole = { ...(id && !isUpdate ? { id } : {}), ...shape, ...linkShape({ description, isUpdate }) };
    return mapped(whole, (schema, name) => titled({ schema, meta, name }));
  };
  let joinIds: { [relation: string]: string } | undefined;
  const once: Check = ({ value, issues }) => {
    if (!joinIds) {
      joinIds = {};
      for (const name in links?.()) joinIds[name] = `${name}Id`;
    }
    for (const name in joinIds) {
      const joinId = joinIds[name] ?? '';
      if (value[name] === undefined || value[joinId] === undefined) continue;
      const message = `${fieldOf(name).label}: give ${name} or ${joinId}, not both`;
      issues.push({ code: 'custom', input: value, path: [name], message, continue: true });
    }
  };
  return lazyObject({ label: meta.labelSingular, make, checks: links ? [once] : [] });
}

/** `{ connect: { where } }` or `{ disconnect: true }`. */
function linkShape({ description: { links, limits = {}, meta }, isUpdate }: Input): Schemas {
  const targets = { ...links?.() };
  for (const name of [...split(limits.readOnly), ...(isUpdate ? split(limits.createOnly) : [])]) delete targets[name];
  return mapped(targets, (target, name) => {
    const isConnectOnly = split(limits.connectOnly).includes(name);
    const { label = name } = factsOf({ meta, name });
    const error = say({ label, expected: `{ connect: { where } }${isConnectOnly ? '' : ' or { disconnect: true }'}` });
    const unique = uniqueShape({ target, label });
    const where = z.strictObject(unique, say({ label, expected: `{ ${Object.keys(unique).join(', ')} }` }));
    const connect = z.strictObject({ connect: z.strictObject({ where }, error) }, error);
    const disconnect = z.strictObject({ disconnect: z.literal(true, error) }, error);
    return z.optional(isConnectOnly ? connect : z.union([connect, disconnect], error));
  });
}

/** What tells one record of the target from all others; the server takes no empty text for it. */
function uniqueShape({ target, label }: { readonly target: Fields; readonly label: string }): Schemas {
  const unique = listOf({ fields: target, list: 'unique' });
  const paths = unique.length > 0 ? unique : ['id'];
  return shapeOf({
    fields: target,
    make: ({ name, kind }) => {
      if (paths.includes(name))
        return z.optional(kind.write?.({ label: `${label}, ${name}`, isRequired: true }) ?? z.unknown());
      const parts: { [part: string]: Schema } = {};
      for (const path of paths) {
        const error = say({ label: `${label}, ${path}`, expected: 'text that is not empty' });
        const part = z.string(error).check(z.minLength(1, error));
        if (path.startsWith(`${name}.`)) parts[path.slice(name.length + 1)] = z.optional(part);
      }
      const error = say({ label, expected: `{ ${Object.keys(parts).join(', ')} }` });
      return Object.keys(parts).length > 0 ? z.optional(z.strictObject(parts, error)) : null;
    },
  });
}
