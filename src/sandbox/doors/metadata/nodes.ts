import type { ServerRelation } from '../../../twenty/server-metadata.js';
import { storedFields } from '../../metadata/morph-fields.js';
import type { RawField, RawIndex, RawMetadata, RawObject } from '../../metadata/raw.js';
import { customApplicationOf } from '../../metadata/applications.js';
import type { ServerVersion } from '../../../twenty/versions/server-versions.js';
import { withForeignKeys } from '../../metadata/foreign-keys.js';
import type { MetadataFilter } from './filter.js';
import { passes } from './filter.js';
import { connectionOf } from './paging.js';
import type { Connection, Paging } from './paging.js';

/** The arguments of a list in answers. */
export interface ListArguments {
  readonly paging?: Paging;
  readonly filter?: MetadataFilter;
}

/** An object, field, index or relation as graphql-js resolves it: members may be functions. */
export type Node = Readonly<Record<string, unknown>>;

/** Makes the answers of POST /metadata from the metadata as it is now. */
export interface Nodes {
  readonly objects: (list: ListArguments) => Connection<Node>;
  readonly fields: (list: ListArguments) => Connection<Node>;
  readonly object: (id: string) => Node | undefined;
  readonly field: (id: string) => Node | undefined;
}

/** Objects and fields come by descending id, as the server sorts them. */
const byIdDescending = (left: { readonly id: string }, right: { readonly id: string }): number =>
  left.id < right.id ? 1 : left.id > right.id ? -1 : 0;

/** Nodes over one state of the metadata; nothing is computed before it is asked for. */
export function nodesOf({ metadata, version }: { metadata: RawMetadata; version: ServerVersion }): Nodes {
  const isVersion0 = version === '0.50';
  const fieldsOf = (object: RawObject): readonly RawField[] =>
    isVersion0 ? withForeignKeys(object) : object.fieldsList;
  const customApplication = customApplicationOf(metadata);
  const objects = metadata.objects.toSorted(byIdDescending);
  const objectsById = new Map(objects.map((object) => [object.id, object]));
  const objectsByName = new Map(objects.map((object) => [object.nameSingular, object]));
  const fields = objects.flatMap((object) => storedFields(fieldsOf(object))).toSorted(byIdDescending);
  const fieldsById = new Map(fields.map((field) => [field.id, field]));

  const objectNode = (object: RawObject): Node => ({
    ...inOlderVersions(object, customApplication),
    ...object,
    ...shownTexts(object),
    color: object.color ?? '',
    openRecordIn: 'USER_CHOICE',
    readability: object.readability ?? 'OPEN',
    writability: object.writability ?? 'OPEN',
    readabilityParentFieldUniversalIdentifiers: null,
    fieldsList: () => fieldsOf(object).map(fieldNode),
    fields: ({ paging, filter }: ListArguments) =>
      connectionOf(
        fieldsOf(object)
          .filter((field) => passes(field, filter))
          .map(fieldNode),
        paging,
      ),
    indexMetadatas: () => {
      throw new Error(
        'Nest could not find IndexMetadataDTOAuthorizer element (this provider does not exist in the current context)',
      );
    },
    indexMetadataList: () => object.indexMetadataList.map(indexNode(object)),
    searchFieldMetadataList: () =>
      object.searchFieldMetadataList.map((each) => ({
        createdAt: object.createdAt,
        updatedAt: object.updatedAt,
        ...each,
      })),
  });
  const fieldNode = (field: RawField): Node => ({
    ...inOlderVersions(field, customApplication),
    ...field,
    ...shownTexts(field),
    // since 2.33
    writability: field.writability ?? (field.type === 'TS_VECTOR' ? 'SYSTEM' : 'OPEN'),
    object: () => known(objectsById, field.objectMetadataId, objectNode),
    relation: () => (field.relation && !isVersion0 ? relationNode(field.relation) : null),
    relationDefinition: () =>
      field.relation ? { ...relationNode(field.relation), relationId: field.id, direction: field.relation.type } : null,
    morphRelations: () => field.morphRelations?.map(relationNode) ?? null,
  });
  const relationNode = (relation: ServerRelation): Node => ({
    type: relation.type,
    sourceObjectMetadata: () => known(objectsByName, relation.sourceObjectMetadata.nameSingular, objectNode),
    targetObjectMetadata: () => known(objectsByName, relation.targetObjectMetadata.nameSingular, objectNode),
    sourceFieldMetadata: () => endNode(relation.sourceFieldMetadata),
    targetFieldMetadata: () => endNode(relation.targetFieldMetadata),
  });
  /** The field at an end of a relation, by the name that the relation gives it: that of the merged morph field. */
  const endNode = ({ id, name }: { readonly id: string; readonly name: string }): Node | undefined => {
    const field = fieldsById.get(id);
    return field && { ...fieldNode(field), name };
  };
  return {
    objects: ({ paging, filter }) =>
      connectionOf(objects.filter((object) => passes(object, filter)).map(objectNode), paging),
    fields: ({ paging, filter }) =>
      connectionOf(fields.filter((field) => passes(field, filter)).map(fieldNode), paging),
    object: (id) => known(objectsById, id, objectNode),
    field: (id) => known(fieldsById, id, fieldNode),
  };
}

function known<T>(items: ReadonlyMap<string, T>, key: string, node: (item: T) => Node): Node | undefined {
  const item = items.get(key);
  return item === undefined ? undefined : node(item);
}

const indexNode =
  (object: RawObject) =>
  (index: RawIndex): Node => ({
    ...index,
    indexFieldMetadatas: ({ paging }: ListArguments) => connectionOf(index.indexFieldMetadataList, paging),
    objectMetadata: ({ paging }: ListArguments) => connectionOf([object], paging),
  });

/** Texts that can be translated come as empty ones where there are none; REST and webhooks tell the null. */
const shownTexts = ({ icon, description }: RawObject | RawField): Node => ({
  icon: icon ?? '',
  description: description ?? '',
});

/** What servers before 2.x tell: newer ones say it by the application. */
const inOlderVersions = (item: RawObject | RawField, customApplication: string): Node => ({
  isCustom: item.isCustom ?? item.applicationId === customApplication,
  dataSourceId: item.applicationId,
  standardOverrides: null,
});
