import type { ServerRelation } from '../../../../twenty/server-metadata.js';
import { capitalized } from '../../../metadata/labels.js';
import type { RawField, RawMetadata, RawObject } from '../../../metadata/raw.js';
import type { MetadataApiState } from '../state.js';
import type { RelationInput } from './inputs.js';
import { nameFromLabel } from './name-from-label.js';
import { newField } from './new-field.js';

/** A new field and the object that it goes to. */
export interface PlacedField {
  readonly object: RawObject;
  readonly field: RawField;
}

const end = ({ id, nameSingular, namePlural }: RawObject) => ({ id, nameSingular, namePlural });

/** The settings of a relation's field; `name` is that of the column without `Id`. */
export const relationSettings = ({
  type,
  name,
}: {
  readonly type: string;
  readonly name: string;
}): RawField['settings'] & object =>
  type === 'MANY_TO_ONE'
    ? { onDelete: 'SET_NULL', relationType: type, joinColumnName: `${name}Id` }
    : { relationType: type };

/**
 * The field with its relations, and the field at the other end of each of them. Several targets make it a morph field,
 * whose id is that of its first target's.
 */
export function relationFields(context: {
  readonly field: RawField;
  readonly object: RawObject;
  readonly inputs: readonly RelationInput[];
  readonly metadata: RawMetadata;
  readonly state: MetadataApiState;
}): readonly PlacedField[] {
  const { field, object, inputs, metadata, state } = context;
  const isMorph = field.type === 'MORPH_RELATION';
  const relations = inputs.flatMap((input, position) => {
    const target = metadata.objects.find((each) => each.id === input.targetObjectMetadataId);
    if (!target) return [];
    const sourceId = position === 0 ? field.id : state.newId();
    return [{ input, target, ...bothEnds({ input, target, field: { ...field, id: sourceId }, object, state }) }];
  });
  const [first] = relations;
  const name = isMorph && first ? `${field.name}${capitalized(first.target.nameSingular)}` : field.name;
  const source: RawField = {
    ...field,
    settings: relationSettings({ type: first?.input.type ?? 'MANY_TO_ONE', name }),
    ...(isMorph
      ? { morphId: state.newId(), morphRelations: relations.map(({ relation }) => relation) }
      : { relation: first?.relation ?? null }),
  };
  return [{ object, field: source }, ...relations.map(({ target, back }) => ({ object: target, field: back }))];
}

function bothEnds(context: {
  readonly input: RelationInput;
  readonly target: RawObject;
  readonly field: RawField;
  readonly object: RawObject;
  readonly state: MetadataApiState;
}): { readonly relation: ServerRelation; readonly back: RawField } {
  const { input, target, field, object, state } = context;
  const backType = input.type === 'MANY_TO_ONE' ? 'ONE_TO_MANY' : 'MANY_TO_ONE';
  const backName = nameFromLabel(input.targetFieldLabel);
  const back = newField(
    {
      type: 'RELATION',
      name: backName,
      label: input.targetFieldLabel,
      icon: input.targetFieldIcon ?? null,
      settings: relationSettings({ type: backType, name: backName }),
    },
    { object: target, state },
  );
  const here = { object: end(object), field: { id: field.id, name: field.name } };
  const there = { object: end(target), field: { id: back.id, name: back.name } };
  return {
    relation: relationBetween({
      type: input.type === 'MANY_TO_ONE' ? 'MANY_TO_ONE' : 'ONE_TO_MANY',
      from: here,
      to: there,
    }),
    back: { ...back, relation: relationBetween({ type: backType, from: there, to: here }) },
  };
}

interface RelationEnd {
  readonly object: ServerRelation['sourceObjectMetadata'];
  readonly field: ServerRelation['sourceFieldMetadata'];
}

/** A relation as one of its ends sees it. */
export const relationBetween = (ends: {
  readonly type: 'MANY_TO_ONE' | 'ONE_TO_MANY';
  readonly from: RelationEnd;
  readonly to: RelationEnd;
}): ServerRelation => ({
  type: ends.type,
  sourceObjectMetadata: ends.from.object,
  targetObjectMetadata: ends.to.object,
  sourceFieldMetadata: ends.from.field,
  targetFieldMetadata: ends.to.field,
});
