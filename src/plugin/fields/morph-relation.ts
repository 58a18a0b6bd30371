import type { ServerField } from '../../twenty/server-metadata.js';
import { capitalise } from '../../twenty/graphql-names.js';
import { joinKeys, toManyKeys, toOneKeys, type FieldType } from './field-type.js';
import { joinColumn } from './relation.js';

/**
 * A relation to one of several objects: a link per target, named after it (`target` to Person → `targetPerson`,
 * `targetPersonId`). REST metadata gives one row per target, whose join column names it.
 */
export const morphRelation = {
  type: 'MORPH_RELATION',
  toOneType: 'ToMorphTarget',
  // at most one of its join ids may be set
  sample: 'none',
  keys: (field: ServerField) => {
    const targets = (field.morphRelations ?? []).map((each) => each.targetObjectMetadata);
    const isToMany =
      field.settings?.['relationType'] === 'ONE_TO_MANY' || field.morphRelations?.[0]?.type === 'ONE_TO_MANY';
    if (isToMany) return toManyKeys(targets.map((target) => field.name + capitalise(target.namePlural)));
    const fromColumn = joinColumn(field)?.replace(/Id$/, '');
    const relations =
      targets.length > 0
        ? targets.map((target) => field.name + capitalise(target.nameSingular))
        : fromColumn
          ? [fromColumn]
          : [];
    return joinKeys(relations.map((relation) => toOneKeys({ joinId: `${relation}Id`, relation })));
  },
} as const satisfies FieldType;
