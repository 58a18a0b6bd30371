/** Filters and orders of an object. Relations are followed one hop, as the server follows them. */
import type { Enums, Field, FieldList, FieldOptions } from './field.js';
import { fieldsFrom, type ObjectDescription } from './fields.js';
import { operatorsOf } from './kinds/operators.js';
import { messageFor } from './messages.js';
import { withFastParse } from './fast-parse.js';
import { shapeFrom, withLazyShape } from './shapes.js';
import { titled } from './titles.js';
import type { Parameters, Schema, Schemas } from './zod.js';
import * as z from './zod.js';

interface Asked {
  readonly fields: FieldList;
  readonly enums: Enums;
}

/** Titles of the keys; those of a related object have none. */
type Meta = ObjectDescription<unknown>['meta'] | undefined;

/** The filter of an object. Modules of objects may import each other, so that no field list is read before it is asked for. */
export function filterOf({ fields, links, enums = 'open', meta }: ObjectDescription<unknown>): Schema {
  const relations = (): Schemas =>
    shapeFrom(links?.() ?? {}, ({ target, options }) =>
      options.filterable === false ? null : filterSchema(() => conditions({ fields: fieldsFrom(target), enums })),
    );
  const shape = () => ({ ...conditions({ fields: fieldsFrom(fields), enums }), ...relations() });
  return filterSchema(shape, meta);
}

function filterSchema(makeShape: () => Schemas, meta?: Meta): Schema {
  const filter: Schema = strictObject(() => ({
    ...optional({ meta, shape: makeShape() }),
    and: z.optional(z.array(filter)),
    or: z.optional(z.array(filter)),
    not: z.optional(filter),
  }));
  return filter;
}

/** An object with no other keys than those of its shape. */
const strictObject = (makeShape: () => Schemas): Schema =>
  withFastParse(withLazyShape({ base: z.strictObject({}, messageFor({ label: '', expected: '' })), makeShape }));

const optional = ({ meta, shape }: { readonly meta: Meta; readonly shape: Schemas }): Schemas =>
  shapeFrom(shape, (each, name) => {
    const schema = z.optional(each);
    return meta ? titled({ schema, meta, name }) : schema;
  });

function conditions({ fields, enums }: Asked): Schemas {
  // Fields of one kind share a schema: objects have many ids and texts.
  const made = new Map<unknown, Schema | null>();
  return shapeFrom(fields, ({ kind, options }) => {
    if (options.filterable === false) return null;
    if (options.operators) return condition({ field: { kind, options }, enums });
    const known = made.get(kind);
    if (known !== undefined) return known;
    const schema = condition({ field: { kind, options }, enums });
    made.set(kind, schema);
    return schema;
  });
}

/** At least one operator, or part: a condition that says nothing would hold for every record. */
function condition({ field, enums }: { readonly field: Field; readonly enums: Enums }): Schema | null {
  const { parts } = field.kind;
  const asked = parts ? conditions({ fields: fieldsFrom(parts), enums }) : operatorShape({ field, enums });
  if (!asked) return null;
  const error = messageFor({ label: '', expected: `at least one of ${Object.keys(asked).join(', ')}` });
  const shape = shapeFrom(asked, (schema) => z.optional(schema));
  const schema = z.strictObject(shape, error).check(({ value, issues }) => {
    for (const key in value) if (value[key] !== undefined) return;
    if (issues.length === 0) issues.push({ code: 'custom', input: value, message: error.error({ input: value }) });
  });
  z.registry.add(schema, { minProperties: 1 });
  return schema;
}

function operatorShape({
  field: { kind, options },
  enums,
}: {
  readonly field: Field<unknown, FieldOptions>;
  readonly enums: Enums;
}): Schemas | null {
  const operators = operatorsOf({ kind, changes: options.operators });
  if (!operators || !kind.writeSchema) return null;
  return operators(kind.writeSchema({ label: '' }), enums);
}

/** The order of an object. */
export function orderByOf({ fields, links, meta }: ObjectDescription<unknown>): Schema {
  return strictObject(() => {
    const relations = shapeFrom(links?.() ?? {}, ({ target, options }) =>
      options.sortable === false ? null : strictObject(() => optionalShape(directions(fieldsFrom(target)))),
    );
    return optional({ meta, shape: { ...directions(fieldsFrom(fields)), ...relations } });
  });
}

const optionalShape = (shape: Schemas): Schemas => shapeFrom(shape, (schema) => z.optional(schema));

/** Ids come ascending, whatever a server is asked for. */
const ASCENDING = ['AscNullsFirst', 'AscNullsLast'];
const DIRECTIONS = [...ASCENDING, 'DescNullsFirst', 'DescNullsLast'];

const oneOfMessage = (values: readonly string[]): Parameters =>
  messageFor({ label: '', expected: `one of ${values.join(', ')}` });

function directions(fields: FieldList): Schemas {
  const error = oneOfMessage(DIRECTIONS);
  const direction = z.oneOf(DIRECTIONS, error);
  return shapeFrom(fields, ({ kind, options }, name) => {
    if (options.sortable === false || kind.isOnRequest) return null;
    if (name === 'id') return z.oneOf(ASCENDING, oneOfMessage(ASCENDING));
    if (!kind.parts) return direction;
    return z.strictObject(optionalShape(directions(fieldsFrom(kind.parts))), error);
  });
}
