import type { RawField, RawIndex } from '../../../metadata/raw.js';
import type { MetadataApiState } from '../state.js';

/** An index over one field, as the server makes it for join columns, unique fields and search vectors. */
export function newIndex(
  on: Pick<RawIndex, 'isUnique' | 'indexType'> & { readonly field: Pick<RawField, 'id'> },
  state: MetadataApiState,
): RawIndex {
  const now = state.now().toISOString();
  const id = state.newId();
  return {
    id,
    name: `IDX_${on.isUnique ? 'UNIQUE_' : ''}${id.replaceAll('-', '').slice(0, 27)}`,
    isCustom: true,
    isUnique: on.isUnique,
    indexWhereClause: null,
    indexType: on.indexType,
    createdAt: now,
    updatedAt: now,
    indexFieldMetadataList: [
      { id: state.newId(), fieldMetadataId: on.field.id, order: 0, subFieldName: null, createdAt: now, updatedAt: now },
    ],
  };
}

/** The indexes that a new field brings: of its column where it refers to records, and of its constraint where it is unique. */
export function indexesOf(field: RawField, state: MetadataApiState): readonly RawIndex[] {
  const references = (field.morphRelations ?? (field.relation ? [field.relation] : [])).filter(
    (relation) => relation.type === 'MANY_TO_ONE',
  );
  return [
    ...references.map(({ sourceFieldMetadata }) =>
      newIndex({ isUnique: false, indexType: 'BTREE', field: sourceFieldMetadata }, state),
    ),
    ...(field.isUnique === true ? [newIndex({ isUnique: true, indexType: 'BTREE', field }, state)] : []),
  ];
}
