import { storedFields } from '../../../metadata/morph-fields.js';
import type { RawField, RawObject } from '../../../metadata/raw.js';
import type { MetadataApiState } from '../../metadata/state.js';

/** An object or field as REST tells it. */
export type Item = Readonly<Record<string, unknown>> & { readonly id: string };

/** What `/rest/metadata` has lists of here; a server has more of them. */
export type Resource = 'objects' | 'fields';

/** All objects, or all fields of all objects, by descending id. */
export function itemsOf(resource: Resource, { store, workspaceId }: MetadataApiState): readonly Item[] {
  const { objects } = store.metadata();
  const items =
    resource === 'objects'
      ? objects.map((object) => objectItem(object, workspaceId))
      : objects.flatMap((object) => storedFields(object.fieldsList)).map((field) => fieldItem(field, workspaceId));
  return items.toSorted((left, right) => (left.id < right.id ? 1 : left.id > right.id ? -1 : 0));
}

function objectItem(object: RawObject, workspaceId: string): Item {
  const { fieldsList, indexMetadataList: _indexes, searchFieldMetadataList: _search, ...own } = object;
  return withoutNull({
    ...own,
    workspaceId,
    fields: storedFields(fieldsList).map((field) => fieldItem(field, workspaceId)),
  });
}

/** REST tells no targets of relations. */
function fieldItem({ relation: _relation, morphRelations: _targets, ...own }: RawField, workspaceId: string): Item {
  return withoutNull({ ...own, workspaceId });
}

/** REST leaves out what is null. */
function withoutNull<T extends { readonly id: string }>(item: T): Item {
  // the id is never null
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && value !== undefined)) as Item;
}
