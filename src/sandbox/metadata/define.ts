import type { ServerField, ServerIndex, ServerObject } from '../../twenty/server-metadata.js';
import { CUSTOM_APPLICATION, STANDARD_APPLICATION } from './applications.js';
import { completeMetadata } from './complete.js';
import type { FieldDefinition, ObjectDefinition, WorkspaceDefinition } from './definition.js';
import { ownFields, withCustomTargets } from './default-fields.js';
import { identifier, standardIdentifier } from './identifier.js';
import { backFields, fieldId, objectId, relationMembers } from './relation-members.js';
import type { RawMetadata } from './raw.js';
import { sentenceCase } from './labels.js';

/**
 * The metadata that a 2.21 server would tell about the defined workspace, complete and always with the same ids.
 * Relations get their other end; objects get the fields, indexes and links to notes, tasks, attachments and the
 * timeline that the server would add. Throws where a relation points nowhere or two objects share a name.
 */
export function defineWorkspace(definition: WorkspaceDefinition): RawMetadata {
  refuseSharedNames(definition);
  const written = withCustomTargets(definition.objects).map((object) => ({ ...object, fields: ownFields(object) }));
  const objects = written.map((object) => ({
    ...object,
    fields: { ...object.fields, ...backFields({ object: object.nameSingular, objects: written }) },
  }));
  return completeMetadata({ objects: objects.map((object) => serverObject(object, objects)) });
}

/** No two objects of a server share a name, singular or plural. */
function refuseSharedNames({ objects }: WorkspaceDefinition): void {
  const names = objects.flatMap(({ nameSingular, namePlural }) => [nameSingular, namePlural]);
  const shared = names.find((name, position) => names.indexOf(name) !== position);
  if (shared !== undefined) throw new Error(`Two objects are called "${shared}".`);
}

function serverObject(object: ObjectDefinition, objects: readonly ObjectDefinition[]): ServerObject {
  const { nameSingular, namePlural, isStandard = false } = object;
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
    isSystem: object.isSystem ?? false,
    isSearchable: object.isSearchable ?? object.isSystem !== true,
    labelIdentifierFieldMetadataId: fieldId({ object: nameSingular, field: labelIdentifier }),
    imageIdentifierFieldMetadataId:
      object.imageIdentifier === undefined ? null : fieldId({ object: nameSingular, field: object.imageIdentifier }),
    duplicateCriteria: object.duplicateCriteria ?? null,
    fieldsList: Object.entries(object.fields).map(([name, field]) => serverField({ name, field, object, objects })),
    indexMetadataList: indexes(object),
  };
}

interface FieldContext {
  readonly name: string;
  readonly field: FieldDefinition;
  readonly object: ObjectDefinition;
  readonly objects: readonly ObjectDefinition[];
}

function serverField({ name, field, object, objects }: FieldContext): ServerField {
  const place = { object: object.nameSingular, field: name };
  return {
    id: fieldId(place),
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
      field.options?.map((option, position) => ({
        id: identifier(`object/${place.object}/field/${name}/option/${option.value}`),
        value: option.value,
        label: option.label ?? sentenceCase(option.value),
        position,
        ...(field.type === 'RATING'
          ? {}
          : { color: option.color ?? OPTION_COLORS[position % OPTION_COLORS.length] ?? 'gray' }),
      })) ?? null,
    settings: field.settings ?? null,
    ...(field.relation === undefined
      ? {}
      : relationMembers({ ...place, type: field.type, relation: field.relation, objects })),
  };
}

const OPTION_COLORS = ['green', 'blue', 'orange', 'purple', 'sky', 'turquoise', 'yellow', 'red', 'pink'];

function indexes(object: ObjectDefinition): readonly ServerIndex[] {
  const single = Object.entries(object.fields)
    .filter(([, field]) => field.isUnique === true)
    .map(([name]) => [name]);
  return [...single, ...(object.unique ?? [])].map((names) => ({
    isUnique: true,
    indexFieldMetadataList: names.map((field) => ({
      fieldMetadataId: fieldId({ object: object.nameSingular, field }),
    })),
  }));
}
