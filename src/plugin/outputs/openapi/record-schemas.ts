/** Components of an object: its records, what creates and updates them, and its options. */
import type { JsonSchema } from '../../fields/json-schemas.js';
import type { Relation, WorkspaceObject } from '../../workspace/workspace.js';
import { connectable } from '../objects/connectable.js';
import { fieldDoc } from '../objects/field-doc.js';
import { notInUpdate, takesNull } from '../objects/input-view.js';
import { columnsOf, type FieldColumn } from '../objects/record-view.js';
import { typeOfField, type ViewContext } from '../view-context.js';
import type { ComponentNames } from './component-names.js';
import { optionsSchema, orNull, readValue, schemaRef, writtenValue } from './value-schemas.js';

interface Parts {
  readonly context: ViewContext;
  readonly names: ComponentNames;
  readonly object: WorkspaceObject;
}

/** All components of an object, by name. */
export function objectSchemas(parts: Parts): readonly (readonly [string, JsonSchema])[] {
  const { context, names, object } = parts;
  const own = context.identifiers.object(object.nameSingular);
  const create = createSchema(parts);
  return [
    [own.type, recordSchema(parts)],
    [names.withRelations(object.nameSingular), relatedSchema(parts)],
    [own.createInput, create],
    [own.updateInput, updateSchema({ ...parts, create })],
    ...object.fields.flatMap((field) => {
      const name = own.options.get(field.name);
      return name === undefined ? [] : [[name, optionsSchema(field.options, field.label)] as const];
    }),
  ];
}

const described = (schema: JsonSchema, doc: readonly string[]): JsonSchema => {
  const description = doc.join(' ');
  return description === '' ? schema : { ...schema, description };
};

function describe({ context, object, field, column }: Parts & FieldColumn, isWritten: boolean) {
  const { output } = column;
  const facts = column.isJoinId ? {} : typeOfField(field);
  if (output.kind === 'scalar') return { facts, component: undefined };
  const options = context.identifiers.object(object.nameSingular).options.get(field.name);
  if (output.kind === 'enum') return { facts, component: options ?? context.identifiers.compositeEnum(output.name) };
  const composite = context.identifiers.composite(output.name);
  return { facts, component: isWritten ? composite.input : composite.type };
}

/** A record without those that it links to. */
function recordSchema(parts: Parts): JsonSchema {
  const { object } = parts;
  const members = columnsOf(object).map(({ field, column }) => {
    const schema = readValue({ ref: column.output, ...describe({ ...parts, field, column }, false) });
    const doc = column.isJoinId ? [`Id of ${field.label}.`] : fieldDoc(field);
    return [column.name, described(column.output.isNullable ? orNull(schema) : schema, doc)] as const;
  });
  return described(
    { type: 'object', properties: Object.fromEntries(members), required: members.map(([name]) => name) },
    object.description === '' ? [object.labelSingular] : [object.description],
  );
}

/** A record, and with `depth=1` those that it links to. */
function relatedSchema({ context, object }: Parts): JsonSchema {
  const { type } = context.identifiers.object(object.nameSingular);
  const relations = object.fields.flatMap((field) =>
    field.relations.map(
      (relation) => [relation.name, described(linkSchema(context, relation), fieldDoc(field))] as const,
    ),
  );
  const record = schemaRef(type);
  if (relations.length === 0) return { allOf: [record] };
  return { allOf: [record, { type: 'object', properties: Object.fromEntries(relations) }] };
}

function linkSchema({ identifiers }: ViewContext, { kind, target, isNullable }: Relation): JsonSchema {
  const record = schemaRef(identifiers.object(target).type);
  if (kind === 'many') return { type: 'array', items: record };
  return isNullable ? orNull(record) : record;
}

function createSchema(parts: Parts): JsonSchema {
  const { context, object } = parts;
  const values = columnsOf(object).flatMap(({ field, column }) => {
    const isReadOnly = typeOfField(field).isReadOnly === true;
    if (!column.create || isReadOnly) return [];
    const written = writtenValue({ ref: column.create, ...describe({ ...parts, field, column }, true) });
    if (!written) return [];
    const limit = field.settings['maxNumberOfValues'];
    const isLimited = column.output.kind === 'object' && column.output.isList && typeof limit === 'number';
    const schema = isLimited ? { ...written, maxItems: limit } : written;
    const isRequired = !column.create.isNullable;
    // a required text is not empty
    const given = isRequired && schema['type'] === 'string' && schema['pattern'] === undefined;
    const value = given ? { ...schema, minLength: 1 } : schema;
    const doc = column.isJoinId ? [] : fieldDoc(field);
    const isNullable = takesNull({ field, column });
    return [{ name: column.name, isRequired, schema: described(isNullable ? orNull(value) : value, doc) }];
  });
  const links = object.fields.flatMap((field) =>
    field.relations.flatMap((relation) =>
      relation.create ? [{ name: relation.name, isRequired: false, schema: connectSchema({ context, relation }) }] : [],
    ),
  );
  const members = [...values, ...links];
  const required = members.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(members.map(({ name, schema }) => [name, schema])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

/** `{ connect: { where } }` or `{ disconnect: true }`. */
function connectSchema({
  context,
  relation,
}: {
  readonly context: ViewContext;
  readonly relation: Relation;
}): JsonSchema {
  const target = context.workspace.objects.find(({ nameSingular }) => nameSingular === relation.target);
  const only = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
    type: 'object',
    properties,
    additionalProperties: false,
  });
  const where = only(target ? uniqueProperties(target) : {});
  const connect = {
    ...only({ connect: { ...only({ where }), required: ['where'] } }),
    required: ['connect'],
  };
  if (relation.create === 'connect') return connect;
  return { anyOf: [connect, { ...only({ disconnect: { type: 'boolean', enum: [true] } }), required: ['disconnect'] }] };
}

const text: JsonSchema = { type: 'string' };

const uniqueProperties = (target: WorkspaceObject): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    connectable(target).map(({ column, subFields }) => [
      column.name,
      subFields.length === 0
        ? text
        : { type: 'object', properties: Object.fromEntries(subFields.map((name) => [name, text])) },
    ]),
  );

/** Any part of what creates a record, but for its id and what an update does not take. */
function updateSchema({ object, create }: Parts & { readonly create: JsonSchema }): JsonSchema {
  const left = new Set(['id', ...notInUpdate({ object })]);
  // made above
  const properties = Object.entries(create['properties'] as Readonly<Record<string, JsonSchema>>);
  const kept = properties.filter(([name]) => !left.has(name));
  return { type: 'object', properties: Object.fromEntries(kept), additionalProperties: false };
}
