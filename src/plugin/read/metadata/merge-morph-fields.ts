import { objectIn, objectsIn, textIn, type JsonObject } from '../../../twenty/json.js';

/** Merges the rows of one morph field (`targetPerson`, `targetCompany`) into the field that /metadata gives (`target`). */
export function mergeMorphFields(fields: readonly JsonObject[]): readonly JsonObject[] {
  const groups = new Map<string, JsonObject[]>();
  for (const field of fields) {
    const base = baseName(field);
    const key = base === undefined ? `field ${textIn(field, 'name')}` : `morph ${textIn(field, 'morphId')} ${base}`;
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    const name = first && baseName(first);
    if (first === undefined || name === undefined) return rows;
    return [{ ...first, name, morphRelations: rows.flatMap((row) => objectsIn(row, 'morphRelations')) }];
  });
}

/** What is left of the name without its target: `targetPerson` → `target`. Undefined for other fields. */
function baseName(field: JsonObject): string | undefined {
  const [relation] = objectsIn(field, 'morphRelations');
  const target = objectIn(relation, 'targetObjectMetadata');
  const ending = textIn(target, relation?.['type'] === 'ONE_TO_MANY' ? 'namePlural' : 'nameSingular');
  const name = textIn(field, 'name');
  if (ending === undefined || name === undefined) return undefined;
  const capitalised = ending.charAt(0).toUpperCase() + ending.slice(1);
  return name.endsWith(capitalised) && name !== capitalised ? name.slice(0, -capitalised.length) : undefined;
}
