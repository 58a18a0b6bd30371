import { byText } from '../../../twenty/order.js';
import { canonicalIds, rawFields, type CanonicalIds } from './canonical-ids.js';
import { flagIn, textIn, type JsonObject } from '../../../twenty/json.js';
import { limitIn, narrowField, type FieldContext } from './narrow-field.js';
import { narrowUniqueIndexes } from './narrow-indexes.js';
import { relationObject } from './narrow-relation.js';
import type { ServerMetadata, ServerObject } from '../../../twenty/server-metadata.js';
import { withoutUndefined } from '../without-undefined.js';

/** The objects as answered by any version over GraphQL or REST → metadata: narrowed, sorted, with names for ids. */
export function narrowObjects(raw: readonly JsonObject[]): ServerMetadata {
  const ids = canonicalIds(raw);
  const isCustom = customness(raw);
  const objects = raw.flatMap((object) => narrowObject(object, { ids, isCustom }) ?? []);
  return { objects: objects.sort((a, b) => byText(a.nameSingular, b.nameSingular)) };
}

/** Metadata from anywhere else (a fixture, a sandbox) in the form in which a server's comes out of the reader. */
export function canonicalMetadata({ objects }: ServerMetadata): ServerMetadata {
  return narrowObjects(objects.map((object) => ({ ...object })));
}

function narrowObject(
  raw: JsonObject,
  context: Omit<FieldContext, 'object' | 'ofCustomObject'>,
): ServerObject | undefined {
  const object = relationObject(raw);
  if (object === undefined) return undefined;
  const isCustom = context.isCustom(raw);
  const ofObject = { ...context, object, ofCustomObject: isCustom === true };
  const fields = rawFields(raw).flatMap((field) => narrowField(field, ofObject) ?? []);
  return withoutUndefined<ServerObject>({
    ...object,
    labelSingular: textIn(raw, 'labelSingular') ?? object.nameSingular,
    labelPlural: textIn(raw, 'labelPlural') ?? object.namePlural,
    description: textIn(raw, 'description'),
    icon: textIn(raw, 'icon'),
    isActive: flagIn(raw, 'isActive'),
    isSystem: flagIn(raw, 'isSystem'),
    isCustom,
    isRemote: flagIn(raw, 'isRemote'),
    isSearchable: flagIn(raw, 'isSearchable'),
    writability: limitIn(raw, 'writability'),
    readability: limitIn(raw, 'readability'),
    labelIdentifierFieldMetadataId: identifier(raw, { key: 'labelIdentifierFieldMetadataId', ids: context.ids }),
    imageIdentifierFieldMetadataId: identifier(raw, { key: 'imageIdentifierFieldMetadataId', ids: context.ids }),
    duplicateCriteria: duplicateCriteria(raw['duplicateCriteria']),
    fieldsList: fields.sort((a, b) => byText(a.name, b.name)),
    indexMetadataList: narrowUniqueIndexes(raw, context.ids),
  });
}

/** An id that names nothing we know is dropped rather than passed on. */
function identifier(
  raw: JsonObject,
  { key, ids }: { readonly key: string; readonly ids: CanonicalIds },
): string | undefined {
  return ids.get(textIn(raw, key) ?? '');
}

function duplicateCriteria(raw: unknown): ServerObject['duplicateCriteria'] | undefined {
  if (!Array.isArray(raw)) return undefined;
  const lists: readonly unknown[] = raw;
  return lists.map((list) => (Array.isArray(list) ? list.filter((item) => typeof item === 'string') : []));
}

/**
 * Since 2.21 there is no `isCustom`: whatever belongs to another application than the standard one is custom.
 * `workspaceMember` is of the standard application in every version.
 */
function customness(objects: readonly JsonObject[]): FieldContext['isCustom'] {
  const member = objects.find((object) => object['nameSingular'] === 'workspaceMember');
  const standard = textIn(member, 'applicationId');
  return (raw) => {
    const told = flagIn(raw, 'isCustom');
    if (told !== undefined) return told;
    const application = textIn(raw, 'applicationId');
    return standard === undefined || application === undefined ? undefined : application !== standard;
  };
}
