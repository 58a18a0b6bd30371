/** Components of composites: `FullName`, `FullNameInput`, `ActorSource`. */
import type { JsonSchema } from '../../fields/json-schemas.js';
import type { Composite, SubField } from '../../workspace/workspace.js';
import { compositeFacts } from '../composites/composite-facts.js';
import type { ViewContext } from '../view-context.js';
import { optionsSchema, orNull, readValue, writtenValue } from './value-schemas.js';

/** All of them, by name. */
export const compositeSchemas = (context: ViewContext): readonly (readonly [string, JsonSchema])[] => [
  ...context.workspace.compositeEnums.map(({ name, values }) => {
    const options = values.map((value, position) => ({ value, label: '', color: null, position }));
    return [context.identifiers.compositeEnum(name), optionsSchema(options, 'Where it comes from.')] as const;
  }),
  ...context.workspace.composites.flatMap((composite) => {
    const { type, input } = context.identifiers.composite(composite.name);
    const parts = { context, composite };
    return [[type, readSchema(parts)] as const, [input, writtenSchema(parts)] as const];
  }),
];

interface Parts {
  readonly context: ViewContext;
  readonly composite: Composite;
}

function readSchema(parts: Parts): JsonSchema {
  const members = parts.composite.subFields.flatMap((subField) => {
    const { name, output } = subField;
    if (!output) return [];
    const schema = readValue({ ref: output, ...describe({ ...parts, subField }) });
    return [[name, output.isNullable ? orNull(schema) : schema] as const];
  });
  return { type: 'object', properties: Object.fromEntries(members), required: members.map(([name]) => name) };
}

function writtenSchema(parts: Parts): JsonSchema {
  const members = parts.composite.subFields.flatMap((subField) => {
    const { name, input } = subField;
    if (!input) return [];
    const schema = writtenValue({ ref: input, ...describe({ ...parts, subField, isWritten: true }) });
    return schema ? [{ name, isRequired: !input.isNullable, schema: input.isNullable ? orNull(schema) : schema }] : [];
  });
  const required = members.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(members.map(({ name, schema }) => [name, schema])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function describe({
  context,
  composite,
  subField: { name, output },
  isWritten = false,
}: Parts & { readonly subField: SubField; readonly isWritten?: boolean }) {
  const facts = compositeFacts({ context, composite }).parts?.[name] ?? {};
  // a composite in a composite is a component of its own; a list of it that the schema has as JSON is not
  if (output?.kind === 'enum') return { facts, component: context.identifiers.compositeEnum(output.name) };
  if (output?.kind !== 'object') return { facts, component: undefined };
  const names = context.identifiers.composite(output.name);
  return { facts: {}, component: isWritten ? names.input : names.type };
}
