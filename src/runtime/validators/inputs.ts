/** Create and update inputs of an object. */
import type { Coerce, FieldList, WrittenField } from './field.js';
import { fieldsFrom, type Link, type LinkList, type ObjectDescription } from './fields.js';
import { messageFor } from './messages.js';
import { objectSchema } from './object-schema.js';
import { isWritable, shapeFrom, writeShape } from './shapes.js';
import { labelOf, titled } from './titles.js';
import type { Check, Schema, Schemas } from './zod.js';
import * as z from './zod.js';

interface Input {
  readonly description: ObjectDescription<unknown>;
  readonly isUpdate: boolean;
}

/** The schema. A relation is given by its id or by `connect`, not by both. */
export function inputOf({ description, isUpdate }: Input): Schema {
  const { fields: declare, links, meta, coerce } = description;
  const written = (name: string): WrittenField => ({ label: labelOf({ meta, name }), isUpdate, coerce });
  const makeShape = (): Schemas => {
    const fields = fieldsFrom(declare);
    const { id, ...others } = writeShape({ fields, isUpdate, written });
    const shape = { ...(id && !isUpdate ? { id } : {}), ...others, ...relationShape({ description, isUpdate }) };
    return shapeFrom(shape, (schema, name) => titled({ schema, meta, name }));
  };
  // The check is part of the empty object: zod/mini asks for all keys to add one later.
  const base = z.strictObject({}, messageFor({ label: meta.labelSingular, expected: '' }));
  const checks = links ? [givenOnce({ links, meta })] : [];
  return objectSchema({ base: base.check(...checks), makeShape, parser: 'fast' });
}

function givenOnce({
  links,
  meta,
}: Pick<ObjectDescription<unknown>, 'meta'> & { readonly links: () => LinkList }): Check {
  let joinIds: { [relation: string]: string } | undefined;
  const read = () => {
    const ids: { [relation: string]: string } = {};
    for (const name in links()) ids[name] = `${name}Id`;
    return ids;
  };
  return ({ value, issues }) => {
    joinIds ??= read();
    for (const name in joinIds) {
      const joinId = joinIds[name] ?? '';
      if (value[name] === undefined || value[joinId] === undefined) continue;
      const message = `${labelOf({ meta, name })}: give ${name} or ${joinId}, not both`;
      issues.push({ code: 'custom', input: value, path: [name], message, continue: true });
    }
  };
}

const relationShape = ({ description: { links, meta, coerce }, isUpdate }: Input): Schemas =>
  shapeFrom(links?.() ?? {}, (link, name) => {
    if (!isWritable({ options: link.options, isUpdate })) return null;
    return z.optional(relationSchema({ link, label: labelOf({ meta, name }), isUpdate, coerce }));
  });

interface Relation {
  readonly link: Link;
  readonly label: string;
  readonly isUpdate: boolean;
  readonly coerce: Coerce | undefined;
}

/** `{ connect: { where } }`, `{ disconnect: true }` or `{ create }`. */
function relationSchema({ link, label, isUpdate, coerce }: Relation): Schema {
  const { target, options } = link;
  const isConnectOnly = options.disconnectable === false;
  const creates = isUpdate ? undefined : options.creates;
  const ways = ['{ connect: { where } }'];
  if (!isConnectOnly) ways.push('{ disconnect: true }');
  if (creates) ways.push('{ create }');
  const expected = ways.join(' or ');
  const error = messageFor({ label, expected });
  const unique = uniqueShape({ target: fieldsFrom(target), label });
  const where = z.strictObject(unique, messageFor({ label, expected: `{ ${Object.keys(unique).join(', ')} }` }));
  const connect = z.strictObject({ connect: z.strictObject({ where }, error) }, error);
  const disconnect = z.strictObject({ disconnect: z.literal(true, error) }, error);
  const schemas = isConnectOnly ? [connect] : [connect, disconnect];
  if (creates) schemas.push(z.strictObject({ create: nestedSchema({ target, creates, label, coerce }) }, error));
  return schemas.length === 1 ? connect : z.union(schemas, error);
}

interface Nested extends Pick<Link, 'target'> {
  readonly coerce: Coerce | undefined;
  readonly creates: readonly string[];
  readonly label: string;
}

/**
 * The data of a record that is created with another. Its own relations are known by name alone: their schemas would bring
 * in every object that can be reached.
 */
function nestedSchema({ target, creates, label, coerce }: Nested): Schema {
  const written = (name: string): WrittenField => ({ label: `${label}, ${name}`, isUpdate: false, coerce });
  const makeShape = (): Schemas => {
    const shape: { [name: string]: Schema } = {
      ...writeShape({ fields: fieldsFrom(target), isUpdate: false, written }),
    };
    for (const name of creates) shape[name] = z.optional(z.unknown());
    return shape;
  };
  const base = z.strictObject({}, messageFor({ label, expected: 'the data of a record' }));
  return objectSchema({ base, makeShape, parser: 'fast' });
}

/** What tells one record of the target from all others; the server takes no empty text for it. */
const uniqueShape = ({ target, label }: { readonly target: FieldList; readonly label: string }): Schemas =>
  shapeFrom(target, ({ kind, options }, name) => {
    if (options.unique === undefined) return null;
    if (options.unique !== true) return uniqueParts({ name, parts: options.unique, label });
    const schema = kind.writeSchema?.({ label: `${label}, ${name}`, isRequired: true }) ?? z.unknown();
    return z.optional(schema);
  });

function uniqueParts({
  name,
  parts,
  label,
}: {
  readonly name: string;
  readonly parts: readonly string[];
  readonly label: string;
}): Schema {
  const shape: { [part: string]: Schema } = {};
  for (const part of parts) {
    const error = messageFor({ label: `${label}, ${name}.${part}`, expected: 'text that is not empty' });
    shape[part] = z.optional(z.string(error).check(z.minLength(1, error)));
  }
  return z.optional(z.strictObject(shape, messageFor({ label, expected: `{ ${parts.join(', ')} }` })));
}
