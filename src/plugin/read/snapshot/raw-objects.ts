import { isJsonObject, objectIn, objectsIn, textIn, type JsonObject } from '../../../twenty/json.js';

/** The objects of a snapshot in the form in which a server answers them, so that both are narrowed by the same code. */
export function rawObjects(objects: JsonObject): readonly JsonObject[] {
  const plural: Plural = (nameSingular) => textIn(objectIn(objects, nameSingular), 'namePlural') ?? nameSingular;
  return Object.entries(objects).map(([nameSingular, object]) => {
    const reference = (key: string): string | undefined => {
      const field = textIn(object, key);
      return field === undefined ? undefined : `${nameSingular}.${field}`;
    };
    const fields = objectIn(object, 'fields');
    return {
      ...(isJsonObject(object) ? object : {}),
      id: nameSingular,
      nameSingular,
      labelIdentifierFieldMetadataId: reference('labelIdentifier'),
      imageIdentifierFieldMetadataId: reference('imageIdentifier'),
      indexMetadataList: rawIndexes({ object, nameSingular }),
      fieldsList:
        fields && Object.entries(fields).map(([name, field]) => rawField({ nameSingular, name, field, plural })),
    };
  });
}

type Plural = (nameSingular: string) => string;

const rawField = ({
  nameSingular,
  name,
  field,
  plural,
}: {
  readonly nameSingular: string;
  readonly name: string;
  readonly field: unknown;
  readonly plural: Plural;
}): JsonObject => ({
  ...(isJsonObject(field) ? field : {}),
  id: `${nameSingular}.${name}`,
  name,
  relation: rawRelation(objectIn(field, 'relation'), plural),
  morphRelations: objectsIn(field, 'morphRelations').map((relation) => rawRelation(relation, plural)),
});

/** `company.people` → the other side of a relation; an unknown field leaves nothing after the point. */
function rawRelation(relation: JsonObject | undefined, plural: Plural): JsonObject | undefined {
  const [nameSingular = '', name = ''] = textIn(relation, 'target')?.split('.') ?? [];
  return relation === undefined
    ? undefined
    : {
        type: relation['type'],
        targetObjectMetadata: { nameSingular, namePlural: plural(nameSingular) },
        targetFieldMetadata: { name },
      };
}

function rawIndexes({ object, nameSingular }: { readonly object: unknown; readonly nameSingular: string }): unknown {
  const indexes: unknown = isJsonObject(object) ? object['uniqueIndexes'] : undefined;
  if (!Array.isArray(indexes)) return undefined;
  return indexes.filter(Array.isArray).map((columns: readonly unknown[]) => ({
    isUnique: true,
    indexFieldMetadataList: columns.map((column, order) => {
      const [field, subFieldName] = String(column).split('.');
      return { fieldMetadataId: `${nameSingular}.${field}`, order, subFieldName };
    }),
  }));
}
