/** The validators of one object. */
import type { Relation, WorkspaceObject } from '../../workspace/workspace.js';
import { connectable } from '../objects/connectable.js';
import { propertyKey, stringLiteral } from '../../print/escape.js';
import type { ObjectIdentifiers } from '../identifiers.js';
import { constant } from '../../print/layout.js';
import { takesNull } from '../objects/input-view.js';
import { printLiteral, type Literal, type LiteralEntry } from '../../print/literal.js';
import { columnsOf, optionsOf, type FieldColumn } from '../objects/record-view.js';
import { fieldsRows, rowLiteral, type ValidatedField } from './validator-fields.js';
import { typeOfField } from '../view-context.js';
import type { ValidatorsContext } from './validator-options.js';

/** Everything that `validator.hbs` places, besides its imports. */
export interface ValidatorView {
  readonly names: Omit<ObjectIdentifiers, 'options' | 'module'>;
  /** The fields' description, as a literal. */
  readonly fields: string;
  /** What the object links to, as a literal; empty where it links to none. */
  readonly links: string;
  /** The whole description, as a literal. */
  readonly description: string;
  /** The declarations of the schemas. */
  readonly schemas: readonly string[];
}

interface Parts {
  readonly context: ValidatorsContext;
  readonly object: WorkspaceObject;
}

/** Makes the view; `common` are fields that all objects have in common, described once. */
export function validatorView({
  context,
  object,
  common,
}: Parts & { readonly common: readonly string[] }): ValidatorView {
  const { options: _options, module: _module, ...names } = context.identifiers.object(object.nameSingular);
  const links = linksOf(object);
  const { coerce, dates } = context.options;
  const dated = dates === 'codec' ? 'dates' : 'v';
  const rows = [
    ...(common.length > 0 ? [{ items: [{ code: stringLiteral('base') }, { code: 'c.commonFields' }] }] : []),
    ...fieldsRows(ownFields({ context, object, common })).map(rowLiteral),
    ...uniqueRows(object),
  ];
  return {
    names,
    fields: printLiteral({
      literal: { items: rows },
      column: `export const ${names.fields}: v.Fields = `.length,
      indent: 0,
    }),
    links:
      links.length > 0
        ? printLiteral({
            literal: linksLiteral({ context, links }),
            column: 'const linked = () => ('.length,
            indent: 0,
          })
        : '',
    description: printLiteral({
      literal: description({ context, names, links }),
      column: `const object: v.Description<own.${names.types}> = `.length,
      indent: 0,
    }),
    schemas: schemaDeclarations({ names, records: dated, inputs: coerce ? 'lenient' : dated }),
  };
}

/** The declarations of an object's schemas: a type and a function of one name make each. */
function schemaDeclarations({
  names,
  records,
  inputs,
}: Pick<ValidatorView, 'names'> & { readonly records: string; readonly inputs: string }): readonly string[] {
  const schemas = [
    { name: names.schema, type: `${records}.RecordSchemaOf`, make: `${records}.recordSchema` },
    { name: names.createSchema, type: `${inputs}.CreateSchemaOf`, make: `${inputs}.createSchema` },
    { name: names.updateSchema, type: `${inputs}.UpdateSchemaOf`, make: `${inputs}.updateSchema` },
    { name: names.filterSchema, type: 'v.FilterSchemaOf', make: 'v.filterSchema' },
    { name: names.orderBySchema, type: 'v.OrderBySchemaOf', make: 'v.orderBySchema' },
  ];
  // without the type argument a compiler compares the two types member by member: 100,000 instantiations
  return schemas.map(({ name, type, make }) =>
    constant({
      name,
      type: `${type}<own.${names.types}>`,
      value: `/* @__PURE__ */ ${make}<own.${names.types}>(object)`,
    }),
  );
}

/** Fields of an object but the common ones. */
const ownFields = ({ context, object, common }: Parts & { readonly common: readonly string[] }) =>
  columnsOf(object)
    .filter(({ column }) => !common.includes(column.name))
    .map((each) => validatedField({ context, object, ...each }));

/** What a record is found by, to be linked, where that is more than its id. */
function uniqueRows(object: WorkspaceObject): readonly Literal[] {
  const paths = connectable(object).flatMap(({ column: { name }, subFields }) =>
    subFields.length > 0 ? subFields.map((subField) => `${name}.${subField}`) : [name],
  );
  if (paths.join(' ') === 'id') return [];
  return [{ items: [{ code: stringLiteral('unique') }, { code: stringLiteral(paths.join(' ')) }] }];
}

/** Relations that can be written, or filtered or ordered by. */
export const linksOf = (object: WorkspaceObject): readonly Relation[] =>
  object.fields
    .flatMap(({ relations }) => relations)
    .filter(({ create, isFilterable, isOrderable }) => create !== null || isFilterable || isOrderable);

interface Linked {
  readonly context: ValidatorsContext;
  readonly links: readonly Relation[];
}

const linksLiteral = ({ context, links }: Linked): Literal => ({
  entries: links.map(({ name, target }) => ({
    key: propertyKey(name),
    value: { code: context.identifiers.object(target).fields },
  })),
});

function description({ context, names, links }: Linked & Pick<ValidatorView, 'names'>): Literal {
  const limits = limitsOf(links);
  const { enums } = context.options;
  return {
    entries: [
      { key: 'fields', value: { code: names.fields } },
      { key: 'meta', value: { code: `own.${names.meta}` } },
      ...(links.length > 0 ? [{ key: 'links', value: { code: 'linked' } }] : []),
      ...(limits.length > 0 ? [{ key: 'limits', value: { entries: limits } }] : []),
      ...(enums === 'closed' ? [{ key: 'enums', value: { code: stringLiteral(enums) } }] : []),
    ],
  };
}

/** What a server does not take of links (before 2.x). */
function limitsOf(links: readonly Relation[]): readonly LiteralEntry[] {
  const lists: Readonly<Record<string, readonly Relation[]>> = {
    connectOnly: links.filter(({ create }) => create === 'connect'),
    readOnly: links.filter(({ create }) => create === null),
    createOnly: links.filter(({ create, isUpdatable }) => create !== null && !isUpdatable),
    unfiltered: links.filter(({ isFilterable }) => !isFilterable),
    unordered: links.filter(({ isOrderable }) => !isOrderable),
  };
  return Object.entries(lists)
    .filter(([, list]) => list.length > 0)
    .map(([key, list]) => ({ key, value: { code: stringLiteral(list.map(({ name }) => name).join(' ')) } }));
}

/** A field as the validators see it. */
export function validatedField({
  context,
  object,
  field,
  column,
  composites = 'c.',
}: Parts &
  FieldColumn & { /** What leads to descriptions of composites. */ readonly composites?: string }): ValidatedField {
  const fieldType = typeOfField(field);
  const options = optionsOf({ context, object, field });
  const isReadOnly = fieldType.isReadOnly === true;
  const isRequired = column.create?.isNullable === false;
  return {
    name: column.name,
    output: column.output,
    filter: column.filter,
    isOrdered: isReadOnly || (column.orderBy !== null && !column.orderBy.isList),
    kind: column.isJoinId ? undefined : fieldType.validator,
    fieldType: column.isJoinId ? { filter: 'uuid' } : fieldType,
    options: options === undefined ? '{}' : `own.${options}`,
    composite:
      column.output.kind === 'object' ? composites + context.identifiers.composite(column.output.name).fields : '',
    comparableOptions: object.comparableOptions,
    dateKinds: context.options.dates === 'codec' ? 'dates' : 'v',
    isNullableAsRead: column.output.isNullable,
    isNullableAsWritten: isReadOnly || takesNull({ field, column }),
    isRequired,
    isWritten: isReadOnly || column.create !== null,
    isUpdated: isReadOnly || column.update !== null || column.name === 'id',
  };
}
