import { canonicalJson, type CanonicalIds } from './canonical-ids.js';
import { byName } from './by-name.js';
import { isJsonObject, objectIn, objectsIn, textIn, type JsonObject } from './json.js';
import { narrowRelation } from './narrow-relation.js';
import { nullableFlag, nullableText } from './nullable.js';
import type { ServerField, ServerOption } from './server-metadata.js';
import { withoutUndefined } from './without-undefined.js';

/** What a field needs to know of its object and workspace. */
export interface FieldContext {
  readonly owner: string;
  readonly ids: CanonicalIds;
  /** Tells custom from standard where the server does not (2.13 and newer). */
  readonly isCustom: (raw: JsonObject) => boolean | null | undefined;
}

/** A field as answered, narrowed; undefined when it has no name or type. */
export function narrowField(raw: JsonObject, { owner, ids, isCustom }: FieldContext): ServerField | undefined {
  const name = textIn(raw, 'name');
  const type = textIn(raw, 'type');
  if (name === undefined || type === undefined) return undefined;
  const morphRelations = narrowMorph(raw);
  return withoutUndefined<ServerField>({
    id: `${owner}.${name}`,
    type,
    name,
    label: textIn(raw, 'label') ?? name,
    description: nullableText(raw, 'description'),
    icon: nullableText(raw, 'icon'),
    isActive: nullableFlag(raw, 'isActive'),
    isSystem: nullableFlag(raw, 'isSystem'),
    isCustom: isCustom(raw),
    isNullable: nullableFlag(raw, 'isNullable'),
    isUnique: nullableFlag(raw, 'isUnique'),
    defaultValue: canonicalJson(raw['defaultValue'], ids),
    options: narrowOptions(raw['options']),
    settings: narrowSettings(raw, ids),
    relation: narrowRelation(objectIn(raw, 'relation') ?? objectIn(raw, 'relationDefinition')),
    morphRelations,
  });
}

function narrowMorph(raw: JsonObject): ServerField['morphRelations'] | undefined {
  const relations = objectsIn(raw, 'morphRelations').flatMap((relation) => narrowRelation(relation) ?? []);
  return relations.length === 0
    ? undefined
    : relations.sort((a, b) => byName(a.targetObjectMetadata.nameSingular, b.targetObjectMetadata.nameSingular));
}

/** A merged morph field carries the join column of whichever target the server met first: no fact about the field. */
function narrowSettings(raw: JsonObject, ids: CanonicalIds): ServerField['settings'] | undefined {
  const settings = canonicalJson(raw['settings'], ids);
  if (!isJsonObject(settings)) return settings === null ? null : undefined;
  if (objectsIn(raw, 'morphRelations').length === 0) return settings;
  return Object.fromEntries(Object.entries(settings).filter(([key]) => key !== 'joinColumnName'));
}

function narrowOptions(raw: unknown): ServerField['options'] | undefined {
  if (!Array.isArray(raw)) return raw === null ? null : undefined;
  return raw.filter(isJsonObject).flatMap((option) => {
    const value = textIn(option, 'value');
    if (value === undefined) return [];
    const position = option['position'];
    return withoutUndefined<ServerOption>({
      value,
      label: textIn(option, 'label') ?? value,
      position: typeof position === 'number' ? position : undefined,
      color: nullableText(option, 'color'),
    });
  });
}
