import type { ServerField, ServerObject, ServerRelation } from '../../twenty/server-metadata.js';
import { capitalized } from './labels.js';

/** A field that holds a value of its own: a scalar, an enum, a list or a composite. */
export interface ValueField {
  readonly kind: 'value';
  readonly name: string;
  readonly field: ServerField;
}

/** A field that refers to one record of `target` (nameSingular) through the column `joinColumn`. */
export interface ToOneField {
  readonly kind: 'toOne';
  readonly name: string;
  readonly joinColumn: string;
  readonly target: string;
  readonly field: ServerField;
}

/** A field that shows the records of `target` (nameSingular) whose `targetField` refers to this record. */
export interface ToManyField {
  readonly kind: 'toMany';
  readonly name: string;
  readonly target: string;
  /** The metadata name of the many-to-one field: of a morph without its target (`target`, not `targetPerson`). */
  readonly targetField: string;
  readonly field: ServerField;
}

/** A field as records have it: what the metadata merges (a morph field) is taken apart again. */
export type RecordField = ValueField | ToOneField | ToManyField;

const known = new WeakMap<ServerObject, readonly RecordField[]>();

/** All fields of the records of an object, inactive and system ones included, in the order of the metadata. */
export function recordFields(object: ServerObject): readonly RecordField[] {
  const found = known.get(object) ?? object.fieldsList.flatMap(expand);
  known.set(object, found);
  return found;
}

function expand(field: ServerField): readonly RecordField[] {
  if (field.morphRelations?.length) return field.morphRelations.map((relation) => morphField({ field, relation }));
  if (!field.relation) return isRelation(field) ? [] : [{ kind: 'value', name: field.name, field }];
  return [relationField({ field, relation: field.relation, name: field.name })];
}

/** A relation whose other end is gone has no column that could be read or written. */
const isRelation = (field: ServerField): boolean => field.type === 'RELATION' || field.type === 'MORPH_RELATION';

interface End {
  readonly field: ServerField;
  readonly relation: ServerRelation;
}

function morphField({ field, relation }: End): RecordField {
  const { nameSingular, namePlural } = relation.targetObjectMetadata;
  const suffix = isToOne(relation) ? nameSingular : namePlural;
  return relationField({ field, relation, name: `${field.name}${capitalized(suffix)}` });
}

function relationField({ field, relation, name }: End & { readonly name: string }): RecordField {
  const target = relation.targetObjectMetadata.nameSingular;
  return isToOne(relation)
    ? { kind: 'toOne', name, joinColumn: `${name}Id`, target, field }
    : { kind: 'toMany', name, target, targetField: relation.targetFieldMetadata.name, field };
}

const isToOne = (relation: ServerRelation): boolean =>
  relation.type === 'MANY_TO_ONE' || relation.type === 'ONE_TO_ONE';
