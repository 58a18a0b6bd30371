import type { ServerField, ServerIndex, ServerObject } from '../../twenty/server-metadata.js';
import { CUSTOM_APPLICATION, STANDARD_APPLICATION } from './applications.js';
import { completeMetadata } from './complete.js';
import type { FieldDefinition, ObjectDefinition, WorkspaceDefinition } from './definition.js';
import { withCustomTargets, withDefaultFields } from './default-fields.js';
import { identifier, standardIdentifier } from './identifier.js';
import { fieldId, objectId, relationMembers, reverseFields } from './relation-members.js';
import type { RawMetadata } from './raw.js';
import { sentenceCase } from './labels.js';

const OPTION_COLORS = ['green', 'blue', 'orange', 'purple', 'sky', 'turquoise', 'yellow', 'red', 'pink'];

/**
 * The metadata that a Twenty 2.21 server would return for the defined workspace. The same definition always gets the
 * same ids. Added to the definition are
 * - the default fields of every object,
 * - the reverse field of every relation,
 * - every custom object as a target of noteTarget, taskTarget, attachment and timelineActivity, those that are defined,
 * - a unique index for each unique field and each constraint over several fields. There are no other indexes.
 * Throws if a relation points to an object that is not defined, or if a name is used twice.
 */
export function defineWorkspace(definition: WorkspaceDefinition): RawMetadata {
  checkNamesAreUnique(definition);
  const withoutReverse = withCustomTargets(definition.objects).map(withDefaultFields);
  const objects = withoutReverse.map((object) => ({
    ...object,
    fields: { ...object.fields, ...reverseFields({ object: object.nameSingular, objects: withoutReverse }) },
  }));
  return completeMetadata({ objects: objects.map((object) => serverObject(object, objects)) });
}

/** Singular and plural both name queries of the schema, so no name may occur twice. */
function checkNamesAreUnique({ objects }: WorkspaceDefinition): void {
  const names = objects.flatMap(({ nameSingular, namePlural }) => [nameSingular, namePlural]);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw new Error(`The name "${repeated}" is used twice.`);
}

function serverObject(object: ObjectDefinition, objects: readonly ObjectDefinition[]): ServerObject {
  const { nameSingular, namePlural, isStandard = false, isSystem = false } = object;
  const labelIdentifier = object.labelIdentifier ?? (Object.hasOwn(object.fields, 'name') ? 'name' : 'id');
  const label = object.labelSingular ?? sentenceCase(nameSingular);
  const path = `object/${nameSingular}`;
  return {
    id: objectId(nameSingular),
    universalIdentifier: isStandard ? standardIdentifier(path) : identifier(`${path}/universal`),
    applicationId: isStandard ? STANDARD_APPLICATION : CUSTOM_APPLICATION,
    nameSingular,
    namePlural,
    labelSingular: label,
    labelPlural: object.labelPlural ?? sentenceCase(namePlural),
    description: object.description ?? null,
    icon: object.icon ?? 'IconBox',
    isActive: object.isActive ?? true,
    isSystem,
    isSearchable: object.isSearchable ?? !isSystem,
    labelIdentifierFieldMetadataId: fieldId({ object: nameSingular, field: labelIdentifier }),
    imageIdentifierFieldMetadataId:
      object.imageIdentifier === undefined ? null : fieldId({ object: nameSingular, field: object.imageIdentifier }),
    duplicateCriteria: object.duplicateCriteria ?? null,
    fieldsList: Object.entries(object.fields).map(([name, field]) => serverField({ name, field, object, objects })),
    indexMetadataList: uniqueIndexes(object),
  };
}

interface FieldContext {
  readonly name: string;
  readonly field: FieldDefinition;
  readonly object: ObjectDefinition;
  readonly objects: readonly ObjectDefinition[];
}

function serverField({ name, field, object, objects }: FieldContext): ServerField {
  const fieldPath = { object: object.nameSingular, field: name };
  return {
    id: fieldId(fieldPath),
    type: field.type,
    name,
    label: field.label ?? sentenceCase(name),
    description: field.description ?? null,
    icon: field.icon ?? null,
    isActive: field.isActive ?? true,
    isSystem: field.isSystem ?? false,
    isNullable: field.isNullable ?? true,
    isUnique: field.isUnique ?? false,
    defaultValue: field.defaultValue ?? null,
    applicationId: object.isStandard === true && field.isCustom !== true ? STANDARD_APPLICATION : CUSTOM_APPLICATION,
    options:
      field.options?.map((option, index) => ({
        id: identifier(`object/${object.nameSingular}/field/${name}/option/${option.value}`),
        value: option.value,
        label: option.label ?? sentenceCase(option.value),
        position: index,
        ...(field.type === 'RATING'
          ? {}
          : { color: option.color ?? OPTION_COLORS[index % OPTION_COLORS.length] ?? 'gray' }),
      })) ?? null,
    settings: field.settings ?? null,
    ...(field.relation === undefined
      ? {}
      : relationMembers({ ...fieldPath, type: field.type, relation: field.relation, objects })),
  };
}

function uniqueIndexes(object: ObjectDefinition): readonly ServerIndex[] {
  const singleFieldIndexes = Object.entries(object.fields)
    .filter(([, field]) => field.isUnique === true)
    .map(([name]) => [name]);
  return [...singleFieldIndexes, ...(object.unique ?? [])].map((fieldNames) => ({
    isUnique: true,
    indexFieldMetadataList: fieldNames.map((field) => ({
      fieldMetadataId: fieldId({ object: object.nameSingular, field }),
    })),
  }));
}
