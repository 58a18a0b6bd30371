/** The fields and relations of an object, as its validators declare them. */
import { call, listLiteral, objectLiteral, text, type KeyedEntry } from '../../print/expressions.js';
import type { FieldType } from '../../fields/field-type.js';
import type { Field, Relation, WorkspaceObject } from '../../workspace/workspace.js';
import { connectable } from '../objects/connectable.js';
import { takesNull } from '../objects/input-view.js';
import { columnsOf, optionsOf, type FieldColumn } from '../objects/record-view.js';
import { typeOfField, type ViewContext } from '../view-context.js';
import { declareField, writtenOptions, type DeclaredField, type FieldOptions } from './declared-field.js';

interface Parts {
  readonly context: ViewContext;
  readonly object: WorkspaceObject;
}

/** All fields, sorted by name. */
export const objectFields = ({ context, object }: Parts): readonly DeclaredField[] =>
  columnsOf(object).map((each) => objectField({ context, object, ...each }));

function objectField({ context, object, field, column }: Parts & FieldColumn): DeclaredField {
  const fieldType = typeOfField(field);
  const isReadOnly = fieldType.isReadOnly === true;
  const options = optionsOf({ context, object, field });
  const partsName = column.output.kind === 'object' ? context.identifiers.composite(column.output.name).fields : '';
  const limit = field.settings['maxNumberOfValues'];
  return declareField(
    {
      ...column,
      fieldType: column.isJoinId ? { filter: 'uuid' } : asSet(fieldType, field),
      comparableOptions: object.comparableOptions,
      optionsName: options ?? '',
      partsName,
    },
    {
      ...writtenOptions({
        isNullableAsRead: column.output.isNullable,
        isNullableAsWritten: isReadOnly || takesNull({ field, column }),
        isRequired: column.create?.isNullable === false,
        isWritten: isReadOnly || column.create !== null,
        isUpdated: isReadOnly || column.update !== null || column.name === 'id',
      }),
      ...uniqueOptions({ object, name: column.name }),
      ...(column.output.kind === 'object' && column.output.isList && typeof limit === 'number' ? { max: limit } : {}),
      ...(isReadOnly || (column.orderBy !== null && !column.orderBy.isList) ? {} : { sortable: false }),
    },
  );
}

/** A field type as the settings of a field make it. */
const asSet = (fieldType: FieldType, field: Field): FieldType =>
  fieldType.isDomain?.(field) === true ? { ...fieldType, compositeValidator: 'domains' } : fieldType;

/** What a record is found by, to be linked; where there is nothing else, its id. */
function uniqueOptions({ object, name }: Pick<Parts, 'object'> & { readonly name: string }): FieldOptions {
  const unique = connectable(object);
  const found = unique.find(({ column }) => column.name === name);
  if (!found) return unique.length === 0 && name === 'id' ? { unique: true } : {};
  return { unique: found.subFields.length > 0 ? found.subFields : true };
}

/** Names of the fields whose TypeScript type the configuration sets. */
export const customFields = ({ context: { config }, object }: Parts): readonly string[] =>
  columnsOf(object)
    .filter(({ column: { name, output } }) => {
      const isSet = config.fieldTypes[`${object.nameSingular}.${name}`] !== undefined;
      return isSet || config.scalars[output.name] !== undefined;
    })
    .map(({ column }) => column.name);

/** Relations that can be written, or filtered or ordered by. */
export const linksOf = (object: WorkspaceObject): readonly Relation[] =>
  object.fields
    .flatMap(({ relations }) => relations)
    .filter(({ create, isFilterable, isOrderable }) => create !== null || isFilterable || isOrderable);

/** The declaration of a relation as an entry of the list of links; `target` is the field list of the related object. */
export function linkEntry({
  relation: { name, create, isCreatable, isUpdatable, isFilterable, isOrderable },
  creates,
  target,
  link,
}: {
  readonly relation: Relation;
  readonly target: string;
  /** The relations that a record may be given which is created with this one. */
  readonly creates: readonly string[];
  /** The function of the runtime that declares links. */
  readonly link: string;
}): KeyedEntry {
  const writable = create === null ? 'false' : text('create');
  const options = [
    ...(create === 'connect' ? [{ key: 'disconnectable', value: 'false' }] : []),
    ...(isCreatable ? [{ key: 'creates', value: listLiteral(creates.map(text)) }] : []),
    ...(create === null || !isUpdatable ? [{ key: 'writable', value: writable }] : []),
    ...(isFilterable ? [] : [{ key: 'filterable', value: 'false' }]),
    ...(isOrderable ? [] : [{ key: 'sortable', value: 'false' }]),
  ];
  return {
    key: name,
    value: call({ callee: link, arguments: [target, ...(options.length > 0 ? [objectLiteral(options)] : [])] }),
  };
}
