import type { ServerField, ServerObject, ServerRelation } from '../../../twenty/server-metadata.js';
import { capitalise, pascalCase } from '../../../twenty/graphql-names.js';
import { compositeTypeOf, scalarTypes } from '../../fields/registry.js';
import type { FieldOf } from '../../fields/field-of.js';
import { uuidType } from '../../fields/uuid.js';
import { cellOf, partCellOf } from './record-object.js';
import type { Cell, Column, RecordObject, ToMany, ToOne, UniqueKey } from './record-object.js';

/** The objects of a workspace by id. */
export type ObjectsById = ReadonlyMap<string, ServerObject>;

/** A relation field as its record members: one for each target of a morph field. */
interface Member {
  readonly name: string;
  readonly relation: ServerRelation;
}

function membersOf(field: ServerField): readonly Member[] {
  const morphs = field.morphRelations ?? [];
  if (morphs.length > 0) {
    return morphs.map((relation) => {
      const { nameSingular, namePlural } = relation.targetObjectMetadata;
      const target = relation.type === 'MANY_TO_ONE' ? nameSingular : namePlural;
      return { name: field.name + capitalise(target), relation };
    });
  }
  return field.relation == null ? [] : [{ name: field.name, relation: field.relation }];
}

const joinColumnOf = (field: ServerField | undefined, name: string): string => {
  const set = field?.settings?.joinColumnName;
  return typeof set === 'string' ? set : `${name}Id`;
};

function toOne({ name, relation }: Member, field: ServerField): ToOne {
  return {
    kind: 'toOne',
    name,
    field,
    column: field.type === 'MORPH_RELATION' ? `${name}Id` : joinColumnOf(field, name),
    target: relation.targetObjectMetadata.nameSingular,
    onDelete: field.settings?.onDelete === 'CASCADE' ? 'CASCADE' : 'SET_NULL',
  };
}

function toMany({ name, relation }: Member, field: ServerField, objects: ObjectsById): ToMany {
  const target = objects.get(relation.targetObjectMetadata.id);
  const other = target?.fieldsList.find((candidate) => candidate.id === relation.targetFieldMetadata.id);
  const otherName = other?.name ?? relation.targetFieldMetadata.name;
  const morph = other?.type === 'MORPH_RELATION';
  return {
    kind: 'toMany',
    name,
    field,
    target: relation.targetObjectMetadata.nameSingular,
    targetColumn: morph
      ? `${otherName}${capitalise(relation.sourceObjectMetadata.nameSingular)}Id`
      : joinColumnOf(other, otherName),
  };
}

const relationsOf = (object: ServerObject, objects: ObjectsById): readonly (ToOne | ToMany)[] =>
  object.fieldsList.flatMap((field) =>
    membersOf(field).map((member) =>
      member.relation.type === 'MANY_TO_ONE' ? toOne(member, field) : toMany(member, field, objects),
    ),
  );

/** The column of a field; none for relations, and none for a type that is not known. */
function columnOf({ object, field }: FieldOf): Column | undefined {
  const { name } = field;
  const scalar = scalarTypes.get(field.type);
  if (scalar !== undefined) return { kind: 'scalar', name, field, type: scalar({ object, field }) };
  const composite = compositeTypeOf(field.type);
  if (composite === undefined) return undefined;
  const type = composite.withSettings?.(field.settings ?? {}) ?? composite;
  return { kind: 'composite', name, field, type };
}

const joinColumn = (relation: ToOne): Column => ({
  kind: 'scalar',
  name: relation.column,
  field: relation.field,
  type: { ...uuidType, name: relation.field.type },
  relation,
});

/** The columns that a field stands for: its own, or the join columns of a relation. */
function columnsOf({ object, field }: FieldOf, relations: readonly (ToOne | ToMany)[]): readonly Column[] {
  const own = columnOf({ object, field });
  if (own !== undefined) return [own];
  return relations.flatMap((relation) =>
    relation.kind === 'toOne' && relation.field === field ? [joinColumn(relation)] : [],
  );
}

type Columns = ReadonlyMap<string, Column>;

function uniqueCells(column: Column, part: string | null | undefined): readonly Cell[] {
  if (column.kind === 'scalar') return [cellOf(column)];
  const parts = part == null ? column.type.uniqueParts : [part];
  return parts.flatMap((name) => partCellOf(column, name) ?? []);
}

function uniqueKeysOf(object: ServerObject, columns: Columns): readonly UniqueKey[] {
  const fields = new Map(object.fieldsList.map((field) => [field.id, field]));
  const indexes = (object.indexMetadataList ?? []).filter((index) => index.isUnique === true);
  const indexed = indexes.map((index) =>
    (index.indexFieldMetadataList ?? []).flatMap(({ fieldMetadataId, subFieldName }) => {
      const field = fields.get(fieldMetadataId);
      return field === undefined ? [] : [{ field, subFieldName }];
    }),
  );
  // metadata without indexes (REST, old servers) still marks single fields as unique
  const alone = object.fieldsList
    .filter((field) => field.isUnique === true && field.name !== 'id')
    .filter((field) => !indexed.some((members) => members.some((member) => member.field.id === field.id)))
    .map((field) => [{ field, subFieldName: null }]);
  return [...indexed, ...alone].flatMap((members) => {
    const cells = members.flatMap(({ field, subFieldName }) => {
      const column = columns.get(field.name) ?? columns.get(joinColumnOf(field, field.name));
      return column === undefined ? [] : uniqueCells(column, subFieldName);
    });
    if (cells.length === 0) return [];
    return [{ label: members[0]?.field.label ?? '', fieldNames: members.map(({ field }) => field.name), cells }];
  });
}

const isCustom = (object: ServerObject): boolean =>
  object.isCustom ?? !(object.universalIdentifier ?? '20202020').startsWith('20202020');

/** What the store and the operations need to know of one object. */
export function buildRecordObject(metadata: ServerObject, objects: ObjectsById): RecordObject {
  const relations = relationsOf(metadata, objects);
  const columns: Columns = new Map(
    metadata.fieldsList
      .flatMap((field) => columnsOf({ object: metadata, field }, relations))
      .map((column) => [column.name, column]),
  );
  return {
    metadata,
    nameSingular: metadata.nameSingular,
    namePlural: metadata.namePlural,
    typeName: pascalCase(metadata.nameSingular),
    isCustom: isCustom(metadata),
    tableName: `${isCustom(metadata) ? '_' : ''}${metadata.nameSingular}`,
    columns,
    relations: new Map(relations.map((relation) => [relation.name, relation])),
    uniqueKeys: uniqueKeysOf(metadata, columns),
  };
}
