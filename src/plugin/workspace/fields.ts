/** Fields of one object: the metadata's meaning joined to the schema's types. */
import type { RecordKeys } from '../fields/field-type.js';
import { fieldTypeOf } from '../fields/registry.js';
import type { ServerField, ServerObject } from '../../twenty/server-metadata.js';
import { column, linkTarget, relation, type ObjectNames, type ObjectTypes } from './columns.js';
import { describeField } from './describe-field.js';
import { optionsOfSchema } from './options.js';
import { sortedBy } from '../../twenty/order.js';
import type { Column, Field, Relation } from './workspace.js';

interface Join {
  readonly object: ServerObject;
  readonly types: ObjectTypes;
  readonly objects: ObjectNames;
  readonly warn: (message: string) => void;
}

/** All active fields, sorted by name; what schema and metadata disagree about is warned of. */
export function fieldsOf(join: Join): readonly Field[] {
  const keys = join.object.fieldsList.map((field) => keysOf({ field, types: join.types }));
  const claimed = new Set(keys.flatMap(allKeys));
  // 0.50 lists the id of a related record as a field of its own, too
  const joinIds = new Set(keys.flatMap((each) => each.joinIds));
  const active = join.object.fieldsList.filter(({ isActive, name }) => isActive !== false && !joinIds.has(name));
  const known = rowsByName(active).flatMap((rows) => metadataField({ ...join, rows }));
  const unknown = Object.keys(join.types.output)
    .filter((name) => !claimed.has(name))
    .flatMap((name) => schemaOnlyField({ ...join, name }));
  return sortedBy([...known, ...unknown], (field) => field.name);
}

const allKeys = (keys: RecordKeys): readonly string[] => [
  ...keys.columns,
  ...keys.joinIds,
  ...keys.toOne,
  ...keys.toMany,
];

type Rows = readonly [ServerField, ...ServerField[]];

/** REST metadata has a row per target of a morph relation, all of one name: they are one field. */
function rowsByName(fields: readonly ServerField[]): readonly Rows[] {
  const byName = new Map<string, [ServerField, ...ServerField[]]>();
  for (const field of fields) {
    const rows = byName.get(field.name);
    if (rows) rows.push(field);
    else byName.set(field.name, [field]);
  }
  return [...byName.values()];
}

/** The keys that a field's type predicts; lists of links that the metadata does not name are found in the schema. */
function keysOf({ field, types }: { readonly field: ServerField; readonly types: ObjectTypes }): RecordKeys {
  const keys = fieldTypeOf(field.type).keys(field);
  if (allKeys(keys).length > 0) return keys;
  const isList = (name: string) => /Connection$/.test(String(types.output[name]?.type));
  const toMany = Object.keys(types.output).filter((name) => name.startsWith(field.name) && isList(name));
  return { ...keys, toMany };
}

function metadataField({ rows, ...join }: Join & { readonly rows: Rows }): readonly Field[] {
  const [field] = rows;
  const { object, types, objects, warn } = join;
  const where = `${object.nameSingular}.${field.name}`;
  const fieldType = fieldTypeOf(field.type);
  if (fieldType.isOpaque) {
    warn(`${where}: the field type ${field.type} is not known to this version; its values are typed \`unknown\``);
  }
  const columns: Column[] = [];
  const relations: Relation[] = [];
  const isMissing = (name: string) => {
    if (name in types.output) return false;
    warn(`${where}: the metadata has it, the GraphQL schema has no \`${name}\`; left out`);
    return true;
  };
  const addColumn = (key: Pick<Column, 'name' | 'isJoinId'>) => {
    const found = isMissing(key.name) ? null : column({ types, ...key });
    if (found) columns.push(found);
  };
  const addRelation = (key: Pick<Relation, 'name' | 'kind'>) => {
    const found = isMissing(key.name) ? null : relation({ types, objects, ...key });
    if (found) relations.push(found);
    else if (key.name in types.output) {
      const target = linkTarget({ types, objects, name: key.name });
      if (!target) warn(`${where}: \`${key.name}\` leads to an object that the metadata does not have; left out`);
      else if (target.isActive !== false) warn(`${where}: the GraphQL schema has no \`${key.name}Id\`; left out`);
    }
  };
  for (const keys of rows.map((row) => keysOf({ field: row, types }))) {
    const toInactive = (name: string) => linkTarget({ types, objects, name })?.isActive === false;
    for (const name of keys.columns) addColumn({ name, isJoinId: false });
    for (const [index, name] of keys.joinIds.entries()) {
      if (!toInactive(keys.toOne[index] ?? name)) addColumn({ name, isJoinId: true });
    }
    for (const name of keys.toOne) addRelation({ name, kind: 'one' });
    for (const name of keys.toMany) addRelation({ name, kind: 'many' });
  }
  if (columns.length + relations.length === 0) return [];
  // the schema has it in inputs all the same, and the server refuses it there (2.32)
  const isClosed = (object.writability ?? field.writability) != null && field.name !== 'id';
  const described = describeField(field);
  const options = optionsOfSchema({ options: described.options, columns, types, where, warn });
  return [
    {
      ...described,
      options,
      type: fieldType.type,
      // a server lists the targets of a morph relation in no order
      columns: sortedBy(isClosed ? columns.map(notWritten) : columns, ({ name }) => name),
      relations: sortedBy(isClosed ? relations.map(notLinked) : relations, ({ name }) => name),
    },
  ];
}

const notWritten = (column: Column): Column => ({ ...column, create: null, update: null });

const notLinked = (relation: Relation): Relation => ({
  ...relation,
  create: null,
  isCreatable: false,
  isUpdatable: false,
});

/** A field that only the schema has: a value as it stands there, a link where its object is known. */
function schemaOnlyField({ name, object, types, objects, warn }: Join & { readonly name: string }): readonly Field[] {
  if (linkTarget({ types, objects, name })?.isActive === false) return [];
  const kind = /Connection$/.test(String(types.output[name]?.type)) ? 'many' : 'one';
  const link = relation({ types, name, kind, objects });
  const found = link ? null : column({ types, name, isJoinId: false });
  const value = found && (found.output.kind !== 'object' || found.create) ? found : null;
  const outcome = link || value ? 'typed from the schema alone' : 'left out';
  warn(`${object.nameSingular}.${name}: the GraphQL schema has it, the metadata does not; ${outcome}`);
  if (!link && !value) return [];
  const field = describeField({ id: '', type: '', name, label: name });
  return [{ ...field, type: 'SCHEMA_ONLY', columns: value ? [value] : [], relations: link ? [link] : [] }];
}
