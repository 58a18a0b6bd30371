/** Values of records in JSON Schema: as REST sends them, and as it takes them. */
import { readJsonSchema, writtenJsonSchema, type JsonSchema } from '../../fields/json-schemas.js';
import { SCALARS } from '../../fields/scalars.js';
import type { ItemKind, ValueKind } from '../../fields/value-kinds.js';
import type { FieldType, PartFacts } from '../../fields/field-type.js';
import type { Option, TypeRef } from '../../workspace/workspace.js';

/** The component of a name. */
export const schemaRef = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** A value that may be null; nothing is said of one that may be anything. */
export function orNull(schema: JsonSchema): JsonSchema {
  const { type } = schema;
  if (Object.keys(schema).length === 0) return schema;
  if (typeof type === 'string' && !('enum' in schema)) return { ...schema, type: [type, 'null'] };
  if (Array.isArray(type)) return { ...schema, type: [...(type as readonly unknown[]), 'null'] };
  const { anyOf } = schema;
  if (Array.isArray(anyOf)) return { ...schema, anyOf: [...(anyOf as readonly unknown[]), { type: 'null' }] };
  return { anyOf: [schema, { type: 'null' }] };
}

/** What the schema of a value depends on. */
export interface ValueParts {
  readonly ref: TypeRef;
  /** Facts of its field type, or of the part of a composite. */
  readonly facts: Pick<FieldType, 'read' | 'write' | 'isOpaque'> & PartFacts;
  /** The component of its options, or of its composite. */
  readonly component: string | undefined;
}

const KINDS: Readonly<Record<ValueKind, JsonSchema>> = {
  text: { type: 'string' },
  boolean: { type: 'boolean' },
  number: { type: 'number' },
  decimal: { type: ['string', 'number'] },
  json: {},
  date: { type: 'string' },
  position: {},
};

/** Items of a list that the schema has as JSON. */
function itemsSchema(items: ItemKind): JsonSchema {
  if (typeof items === 'string') return KINDS[items];
  const parts = Object.entries(items).map(([name, kind]) => [name, orNull(KINDS[kind])] as const);
  return { type: 'object', properties: Object.fromEntries(parts) };
}

/** A value as REST sends it, without null. */
export function readValue(parts: ValueParts): JsonSchema {
  const { ref, facts, component } = parts;
  if (facts.isOpaque) return {};
  if (facts.items !== undefined) return { type: 'array', items: itemsSchema(facts.items) };
  const kind = facts.read?.[ref.name];
  const scalar = kind === undefined ? readJsonSchema(scalarValidator(ref)) : KINDS[kind];
  return listOf(ref, component === undefined ? scalar : schemaRef(component));
}

/** A value as REST takes it, without null; null where nobody can write it. */
export function writtenValue(parts: ValueParts): JsonSchema | null {
  const { ref, facts, component } = parts;
  if (facts.isOpaque) return {};
  // lists in JSON and the like have a validator of the whole
  if (component === undefined && facts.validator !== undefined) return writtenJsonSchema(facts.validator);
  const scalar = component === undefined ? writtenJsonSchema(scalarValidator(ref)) : schemaRef(component);
  return scalar && listOf(ref, scalar);
}

const scalarValidator = (ref: TypeRef) => SCALARS[ref.name]?.validator ?? 'unknown';

const listOf = ({ isList }: TypeRef, items: JsonSchema): JsonSchema => (isList ? { type: 'array', items } : items);

/** Options as a component: their values, and what people call them. */
export const optionsSchema = (options: readonly Option[], what: string): JsonSchema => ({
  type: 'string',
  enum: options.map(({ value }) => value),
  ...(options.some(({ label }) => label !== '')
    ? { description: `${what}: ${options.map(({ value, label }) => `\`${value}\` ${label}`).join(', ')}.` }
    : { description: what }),
});
