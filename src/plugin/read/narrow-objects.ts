import { byName } from './by-name.js';
import { canonicalIds, rawFields, type CanonicalIds } from './canonical-ids.js';
import { objectsIn, textIn, type JsonObject } from './json.js';
import { narrowField, type FieldContext } from './narrow-field.js';
import { nullableFlag, nullableText } from './nullable.js';
import type { ServerIndex, ServerMetadata, ServerObject } from './server-metadata.js';
import { withoutUndefined } from './without-undefined.js';

/** The objects as answered by any version over GraphQL or REST → metadata: narrowed, sorted, with names for ids. */
export function narrowObjects(raw: readonly JsonObject[]): ServerMetadata {
  const ids = canonicalIds(raw);
  const isCustom = customness(raw);
  const objects = raw.flatMap((object) => narrowObject(object, { ids, isCustom }) ?? []);
  return { objects: objects.sort((a, b) => byName(a.nameSingular, b.nameSingular)) };
}

function narrowObject(raw: JsonObject, context: Omit<FieldContext, 'owner'>): ServerObject | undefined {
  const nameSingular = textIn(raw, 'nameSingular');
  const namePlural = textIn(raw, 'namePlural');
  if (nameSingular === undefined || namePlural === undefined) return undefined;
  const fields = rawFields(raw).flatMap((field) => narrowField(field, { ...context, owner: nameSingular }) ?? []);
  return withoutUndefined<ServerObject>({
    id: nameSingular,
    nameSingular,
    namePlural,
    labelSingular: textIn(raw, 'labelSingular') ?? nameSingular,
    labelPlural: textIn(raw, 'labelPlural') ?? namePlural,
    description: nullableText(raw, 'description'),
    icon: nullableText(raw, 'icon'),
    isActive: nullableFlag(raw, 'isActive'),
    isSystem: nullableFlag(raw, 'isSystem'),
    isCustom: context.isCustom(raw),
    isRemote: nullableFlag(raw, 'isRemote'),
    isSearchable: nullableFlag(raw, 'isSearchable'),
    labelIdentifierFieldMetadataId: reference(raw['labelIdentifierFieldMetadataId'], context.ids),
    imageIdentifierFieldMetadataId: reference(raw['imageIdentifierFieldMetadataId'], context.ids),
    duplicateCriteria: duplicateCriteria(raw['duplicateCriteria']),
    fieldsList: fields.sort((a, b) => byName(a.name, b.name)),
    indexMetadataList: uniqueIndexes(raw, context.ids),
  });
}

/** An id that names nothing we know is dropped rather than passed on. */
function reference(id: unknown, ids: CanonicalIds): string | null | undefined {
  return typeof id === 'string' ? ids.get(id) : id === null ? null : undefined;
}

function duplicateCriteria(raw: unknown): ServerObject['duplicateCriteria'] | undefined {
  if (!Array.isArray(raw)) return raw === null ? null : undefined;
  const texts = (list: unknown): string[] =>
    Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
  return raw.map(texts);
}

/** Only unique indexes say something about what one can send; the others come and go with tuning. */
function uniqueIndexes(raw: JsonObject, ids: CanonicalIds): readonly ServerIndex[] | undefined {
  if (!Array.isArray(raw['indexMetadataList'])) return undefined;
  return objectsIn(raw, 'indexMetadataList')
    .filter((index) => index['isUnique'] === true)
    .map((index) => ({ isUnique: true, indexFieldMetadataList: columns(index, ids) }))
    .sort((a, b) => byName(JSON.stringify(a), JSON.stringify(b)));
}

function columns(index: JsonObject, ids: CanonicalIds): NonNullable<ServerIndex['indexFieldMetadataList']> {
  const order = (column: JsonObject): number => (typeof column['order'] === 'number' ? column['order'] : 0);
  return [...objectsIn(index, 'indexFieldMetadataList')]
    .sort((a, b) => order(a) - order(b))
    .map((column) => ({
      fieldMetadataId: ids.get(textIn(column, 'fieldMetadataId') ?? '') ?? '',
      order: order(column),
      subFieldName: textIn(column, 'subFieldName') ?? null,
    }));
}

/**
 * Since 2.21 there is no `isCustom`: whatever belongs to another application than the standard one is custom.
 * `workspaceMember` is of the standard application in every version.
 */
function customness(objects: readonly JsonObject[]): FieldContext['isCustom'] {
  const member = objects.find((object) => object['nameSingular'] === 'workspaceMember');
  const standard = textIn(member, 'applicationId');
  return (raw) => {
    const told = nullableFlag(raw, 'isCustom');
    if (told !== undefined) return told;
    const application = textIn(raw, 'applicationId');
    return standard === undefined || application === undefined ? undefined : application !== standard;
  };
}
