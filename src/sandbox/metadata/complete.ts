import type { ServerField, ServerIndex, ServerMetadata, ServerObject } from '../../twenty/server-metadata.js';
import { CUSTOM_APPLICATION, STANDARD_APPLICATION } from './applications.js';
import { identifier, standardIdentifier } from './identifier.js';
import type { RawField, RawIndex, RawMetadata, RawObject } from './raw.js';

/** When everything that gives no date of its own was made. */
export const EPOCH = '2026-01-01T00:00:00.000Z';

/** Fills in whatever a 2.21 server tells and the given metadata (a definition, a snapshot, an older server) does not. */
export function completeMetadata(metadata: ServerMetadata): RawMetadata {
  return { objects: metadata.objects.map(completeObject) };
}

function completeObject(given: ServerObject): RawObject {
  const path = `object/${given.nameSingular}`;
  const defaults = {
    shortcut: null,
    color: null,
    description: null,
    icon: null,
    isActive: true,
    isSystem: false,
    isRemote: false,
    isSearchable: false,
    isUIEditable: true,
    isUICreatable: true,
    isUIReadOnly: false,
    isLabelSyncedWithName: false,
    labelIdentifierFieldMetadataId: null,
    imageIdentifierFieldMetadataId: null,
    duplicateCriteria: null,
    searchFieldMetadataList: [],
    createdAt: EPOCH,
    updatedAt: EPOCH,
  };
  const applicationId = given.applicationId ?? (given.isCustom === false ? STANDARD_APPLICATION : CUSTOM_APPLICATION);
  const object = { id: given.id, applicationId };
  return {
    ...defaults,
    ...toldMembers(given),
    applicationId,
    universalIdentifier:
      given.universalIdentifier ??
      (given.isCustom === false ? standardIdentifier(path) : identifier(`${path}/universal`)),
    fieldsList: given.fieldsList.map((field) => completeField({ field, object, path })),
    indexMetadataList: (given.indexMetadataList ?? []).map((index, position) =>
      completeIndex({ index, path: `${path}/index/${position}` }),
    ),
  };
}

/** A field with everything that a 2.21 server tells and the given one does not. */
export function completeField(context: {
  field: ServerField;
  object: { id: string; applicationId: string };
  path: string;
}): RawField {
  const { field, object, path } = context;
  return {
    universalIdentifier: identifier(`${path}/field/${field.name}/universal`),
    objectMetadataId: object.id,
    description: null,
    icon: null,
    isActive: true,
    isSystem: false,
    isNullable: true,
    isUnique: false,
    isUIEditable: true,
    isUIReadOnly: false,
    isLabelSyncedWithName: false,
    defaultValue: null,
    options: null,
    settings: null,
    morphId: null,
    relation: null,
    morphRelations: null,
    createdAt: EPOCH,
    updatedAt: EPOCH,
    ...toldMembers(field),
    applicationId: field.applicationId ?? (field.isCustom === true ? CUSTOM_APPLICATION : object.applicationId),
  };
}

function completeIndex({ index, path }: { index: ServerIndex; path: string }): RawIndex {
  return {
    id: identifier(path),
    isCustom: true,
    indexWhereClause: null,
    indexType: 'BTREE',
    createdAt: EPOCH,
    updatedAt: EPOCH,
    ...index,
    name: index.name ?? `IDX_${identifier(path).replaceAll('-', '').slice(0, 27)}`,
    isUnique: index.isUnique ?? false,
    indexFieldMetadataList: (index.indexFieldMetadataList ?? []).map((field, order) => ({
      id: identifier(`${path}/${order}`),
      createdAt: EPOCH,
      updatedAt: EPOCH,
      ...field,
      order: field.order ?? order,
      subFieldName: field.subFieldName ?? null,
    })),
  };
}

/** Where there is no text POST /metadata tells an empty one, which is not what the server holds. */
const TEXTS = ['description', 'icon', 'color'];

/** What is told at all: absent and undefined members, and empty texts, must not hide their defaults. */
function toldMembers<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const isTold = ([key, member]: readonly [string, unknown]): boolean =>
    member !== undefined && !(member === '' && TEXTS.includes(key));
  // the result has fewer keys, all of them T's own, and none is undefined
  return Object.fromEntries(Object.entries(value).filter(isTold)) as { [K in keyof T]: Exclude<T[K], undefined> };
}
