import { canonicalJson, type CanonicalIds } from './canonical-ids.js';
import { flagIn, isJsonObject, objectsIn, textIn, type JsonObject } from '../../../twenty/json.js';
import { narrowMorphRelations, narrowRelation } from './narrow-relation.js';
import type { ServerField, ServerOption, ServerRelationObject } from '../../../twenty/server-metadata.js';
import { steadyMorph } from './steady-morph.js';
import { withoutUndefined } from '../without-undefined.js';

/** What a field needs to know of its object and workspace. */
export interface FieldContext {
  readonly object: ServerRelationObject;
  readonly ofCustomObject: boolean;
  readonly ids: CanonicalIds;
  /** Tells custom from standard, also where the server does not. */
  readonly isCustom: (raw: JsonObject) => boolean | undefined;
}

/** A field as answered, narrowed; undefined when it has no name or type. */
export function narrowField(
  raw: JsonObject,
  { object, ids, isCustom, ofCustomObject }: FieldContext,
): ServerField | undefined {
  const name = textIn(raw, 'name');
  const type = textIn(raw, 'type');
  if (name === undefined || type === undefined) return undefined;
  const settings = canonicalJson(raw['settings'], ids);
  const field = withoutUndefined<ServerField>({
    id: `${object.nameSingular}.${name}`,
    type,
    name,
    label: textIn(raw, 'label') ?? name,
    description: textIn(raw, 'description'),
    icon: textIn(raw, 'icon'),
    isActive: flagIn(raw, 'isActive'),
    isSystem: flagIn(raw, 'isSystem'),
    isCustom: isCustom(raw),
    isNullable: flagIn(raw, 'isNullable'),
    isUnique: flagIn(raw, 'isUnique'),
    writability: limitIn(raw, 'writability'),
    defaultValue: canonicalJson(raw['defaultValue'], ids) ?? undefined,
    options: narrowOptions(raw),
    settings: isJsonObject(settings) ? settings : undefined,
    relation: narrowRelation(raw, { object, field: name }),
    morphRelations: narrowMorphRelations(raw, { object, field: name }),
  });
  return steadyMorph(field, { ofCustomObject });
}

/** Who may do something, where not everybody may. */
export function limitIn(raw: JsonObject, key: 'writability' | 'readability'): string | undefined {
  const limit = textIn(raw, key);
  return limit === 'OPEN' ? undefined : limit;
}

function narrowOptions(raw: JsonObject): ServerField['options'] | undefined {
  if (!Array.isArray(raw['options'])) return undefined;
  return objectsIn(raw, 'options').flatMap((option) => {
    const value = textIn(option, 'value');
    if (value === undefined) return [];
    const position = option['position'];
    return withoutUndefined<ServerOption>({
      value,
      label: textIn(option, 'label') ?? value,
      position: typeof position === 'number' ? position : undefined,
      color: textIn(option, 'color'),
    });
  });
}
