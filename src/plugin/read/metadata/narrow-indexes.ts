import { byText } from '../../../twenty/order.js';
import type { CanonicalIds } from './canonical-ids.js';
import { objectsIn, textIn, type JsonObject } from '../../../twenty/json.js';
import type { ServerIndex } from '../../../twenty/server-metadata.js';

type Column = NonNullable<ServerIndex['indexFieldMetadataList']>[number];

/**
 * The unique indexes of an object, by their columns; undefined when the server does not tell.
 * Others say nothing about what can be sent, and come and go with tuning.
 */
export function narrowUniqueIndexes(raw: JsonObject, ids: CanonicalIds): readonly ServerIndex[] | undefined {
  if (!Array.isArray(raw['indexMetadataList'])) return undefined;
  return objectsIn(raw, 'indexMetadataList')
    .filter((index) => index['isUnique'] === true)
    .map((index) => objectsIn(index, 'indexFieldMetadataList'))
    .map((columns) => [...columns].sort((a, b) => orderOf(a) - orderOf(b)).map((column) => narrowColumn(column, ids)))
    .filter((columns) => columns.every((column) => column !== undefined))
    .map((columns) => ({
      isUnique: true,
      indexFieldMetadataList: columns.map((column, order) => ({ ...column, order })),
    }))
    .sort((a, b) => byText(JSON.stringify(a), JSON.stringify(b)));
}

const orderOf = (column: JsonObject): number => (typeof column['order'] === 'number' ? column['order'] : 0);

function narrowColumn(column: JsonObject, ids: CanonicalIds): Column | undefined {
  const fieldMetadataId = ids.get(textIn(column, 'fieldMetadataId') ?? '');
  const subFieldName = textIn(column, 'subFieldName');
  if (fieldMetadataId === undefined) return undefined;
  return { fieldMetadataId, ...(subFieldName === undefined ? {} : { subFieldName }) };
}
