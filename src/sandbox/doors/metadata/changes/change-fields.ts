import { isDeepStrictEqual } from 'node:util';
import type { RawField, RawIndex, RawMetadata, RawObject } from '../../../metadata/raw.js';
import { relink } from '../../../metadata/relink.js';
import { failure } from '../failure.js';
import type { MetadataApiState } from '../state.js';
import { changed } from './changed.js';
import { REFUSED_DEFAULTS } from './create-field.js';
import { refuseEmpty } from './empty-texts.js';
import { fieldProblems } from './field-problems.js';
import type { OptionInput, UpdateInput } from './inputs.js';
import { trimmedOption } from './option-problems.js';
import { newIndex } from './new-index.js';
import { validationFailure } from './validation-failure.js';
import type { FailedChange, Problem } from './validation-failure.js';

interface Found {
  readonly object: RawObject;
  readonly field: RawField;
}

/** A field by its id, or by that of one of the targets of a morph field. */
function findField(id: string, { objects }: RawMetadata): Found | undefined {
  for (const object of objects) {
    const field = object.fieldsList.find(
      (each) => each.id === id || each.morphRelations?.some((relation) => relation.sourceFieldMetadata.id === id),
    );
    if (field) return { object, field };
  }
  return undefined;
}

/** Changes a field. Throws what the server would. */
export function updateField({ id, update }: { id: string; update: UpdateInput }, state: MetadataApiState): void {
  const metadata = state.store.metadata();
  const found = findField(id, metadata);
  if (!found) throw validationFailure('updating fields', [fieldMissing('update')]);
  const { object, field } = found;
  refuseEmpty({ name: update['name'], label: update['label'] });
  refuseStandardName(field, update);
  const options = optionsWithIds(update['options'], state);
  const next = changed(field, editable(options ? { ...update, options } : update), state);
  refuseMigration(next, state);
  const problems = [...lockProblems(field, next), ...changeProblems({ object, field, next })];
  if (problems.length > 0) {
    throw validationFailure('updating field', [failed({ object, field: next, problems, type: 'update' })]);
  }
  const objects = metadata.objects.map((each) => (each === object ? withField({ object, field, next, state }) : each));
  state.store.replace(relink({ objects }));
}

/** What of a field can be changed: other members of the input are taken and left out. */
const EDITABLE = new Set(
  'name label description icon isActive isUnique isUIEditable isLabelSyncedWithName defaultValue options settings'.split(
    ' ',
  ),
);

const editable = (update: UpdateInput): UpdateInput =>
  Object.fromEntries(Object.entries(update).filter(([member]) => EDITABLE.has(member)));

/** The names of standard fields stay. */
function refuseStandardName({ universalIdentifier, isSystem }: RawField, { name }: UpdateInput): void {
  if (name === undefined || isSystem === true || !universalIdentifier.startsWith('20202020')) return;
  throw failure('Cannot edit standard field metadata properties: name', {
    code: 'FORBIDDEN',
    subCode: 'FIELD_MUTATION_NOT_ALLOWED',
    userFriendlyMessage: 'This field cannot be modified.',
  });
}

/** Values that are not checked, and fail where the change is carried out. */
function refuseMigration({ type, label, isActive, defaultValue }: RawField, state: MetadataApiState): void {
  const sent: Readonly<Record<string, unknown>> = { label, isActive };
  const isDefaultRefused = defaultValue != null && REFUSED_DEFAULTS[type]?.(defaultValue) === true;
  if (Object.values(sent).every((value) => value !== null) && !isDefaultRefused) return;
  throw failure(`Migration action 'update' for 'fieldMetadata' (universalIdentifier: ${state.newId()}) failed`, {
    code: 'INTERNAL_SERVER_ERROR',
    userFriendlyMessage: 'Migration execution failed.',
  });
}

const locked = (message: string, userFriendlyMessage: string): Problem => ({
  code: 'FIELD_MUTATION_NOT_ALLOWED',
  message,
  userFriendlyMessage,
});

/** Members that may not be changed in fields of this kind. */
function lockProblems(field: RawField, next: RawField): readonly Problem[] {
  const members = [...EDITABLE].filter((member) => !isDeepStrictEqual(memberOf(field, member), memberOf(next, member)));
  if (field.isSystem === true) {
    const forbidden = members.filter((member) => member !== 'settings' && member !== 'isActive');
    const allowed = 'System fields only allow updating: universalSettings, isActive';
    return forbidden.length === 0
      ? []
      : [locked(`${allowed}. Forbidden properties: ${forbidden.join(', ')}`, 'System fields cannot be updated')];
  }
  if (field.relation == null && field.morphRelations == null) return [];
  const forbidden = members.filter((member) => RELATION_LOCKS.has(member));
  const message = 'Forbidden updated properties for relation field metadata';
  return forbidden.length === 0 ? [] : [locked(`${message}: ${forbidden.join(', ')}`, message)];
}

const RELATION_LOCKS = new Set(['isUnique', 'isLabelSyncedWithName', 'defaultValue', 'options']);

const memberOf = (field: RawField, member: string): unknown =>
  (field as unknown as Readonly<Record<string, unknown>>)[member]; // read by name

function optionsWithIds(options: unknown, state: MetadataApiState): readonly OptionInput[] | undefined {
  if (!Array.isArray(options)) return undefined;
  // JSON of the shape that the server documents; what is wrong with it is found by fieldProblems
  return (options as readonly OptionInput[])
    .map(trimmedOption)
    .map((option) => ({ ...option, id: option.id ?? state.newId() }));
}

const LABEL_NEEDED: Problem = {
  code: 'LABEL_IDENTIFIER_FIELD_METADATA_ID_NOT_FOUND',
  message: 'Label identifier field metadata cannot be deactivated',
  userFriendlyMessage: 'Label identifier field metadata cannot be deactivated',
};

/** What would be wrong if the changed field were new beside the others. */
function changeProblems({ object, field, next }: Found & { readonly next: RawField }): readonly Problem[] {
  const others = { ...object, fieldsList: object.fieldsList.filter((each) => each !== field) };
  const isTypeChecked = next.options !== field.options || next.defaultValue !== field.defaultValue;
  const isDeactivated = field.isActive !== false && next.isActive === false;
  if (isDeactivated && object.labelIdentifierFieldMetadataId === field.id) return [LABEL_NEEDED];
  return fieldProblems(
    {
      objectMetadataId: object.id,
      type: isTypeChecked ? next.type : 'UNCHANGED',
      defaultValue: next.defaultValue,
      settings: next.settings ?? null,
      name: next.name,
      label: next.label,
      options: (next.options ?? []).map(({ value, label, position }) => ({ value, label, position: position ?? 0 })),
    },
    others,
  ).filter((problem) => next.name !== field.name || problem.value !== next.name);
}

/** The object with the changed field; a unique field has an index. */
function withField(change: Found & { readonly next: RawField; readonly state: MetadataApiState }): RawObject {
  const { object, field, next, state } = change;
  const isOwn = (index: RawIndex): boolean =>
    index.isUnique && index.indexFieldMetadataList.every((each) => each.fieldMetadataId === field.id);
  const kept =
    next.isUnique === true ? object.indexMetadataList : object.indexMetadataList.filter((index) => !isOwn(index));
  const isMissing = next.isUnique === true && !kept.some(isOwn);
  return {
    ...object,
    fieldsList: object.fieldsList.map((each) => (each === field ? next : each)),
    indexMetadataList: isMissing
      ? [...kept, newIndex({ isUnique: true, indexType: 'BTREE', field: next }, state)]
      : kept,
  };
}

/** Deletes a field, and those at the other ends of its relations; returns what it was. */
export function deleteField({ id }: { readonly id: string }, state: MetadataApiState): RawField {
  const metadata = state.store.metadata();
  const found = findField(id, metadata);
  if (!found) {
    throw failure('Field to delete not found', {
      code: 'NOT_FOUND',
      subCode: 'FIELD_METADATA_NOT_FOUND',
      userFriendlyMessage: 'Field not found.',
    });
  }
  const { object, field } = found;
  refuseStandardDeletion(field);
  const problems = deletionProblems(found);
  if (problems.length > 0) throw validationFailure('deleting field', [failed({ ...found, problems, type: 'delete' })]);
  const rest = { ...object, fieldsList: object.fieldsList.filter((each) => each !== field) };
  state.store.replace(relink({ objects: metadata.objects.map((each) => (each === object ? rest : each)) }));
  return field;
}

function refuseStandardDeletion({ name, isSystem, universalIdentifier }: RawField): void {
  if (isSystem !== true && !universalIdentifier.startsWith('20202020')) return;
  throw failure(`Cannot delete standard field "${name}"`, {
    code: 'FORBIDDEN',
    subCode: 'FIELD_MUTATION_NOT_ALLOWED',
    userFriendlyMessage: 'This field cannot be modified.',
  });
}

function deletionProblems({ object, field }: Found): readonly Problem[] {
  const refused = (message: string): readonly Problem[] => [
    { code: 'FIELD_MUTATION_NOT_ALLOWED', message, userFriendlyMessage: message },
  ];
  if (object.labelIdentifierFieldMetadataId === field.id) {
    return refused('Cannot delete, please update the label identifier field first');
  }
  return [];
}

const fieldMissing = (type: FailedChange['type']): FailedChange => ({
  status: 'fail',
  errors: [
    {
      code: 'FIELD_METADATA_NOT_FOUND',
      message: 'Field metadata not found',
      userFriendlyMessage: 'Field metadata not found',
    },
  ],
  flatEntityMinimalInformation: {},
  metadataName: 'fieldMetadata',
  type,
});

const failed = (
  change: Found & { readonly problems: readonly Problem[]; readonly type: FailedChange['type'] },
): FailedChange => ({
  status: 'fail',
  errors: change.problems,
  flatEntityMinimalInformation: {
    universalIdentifier: change.field.universalIdentifier,
    name: change.field.name,
    objectMetadataUniversalIdentifier: change.object.universalIdentifier,
  },
  metadataName: 'fieldMetadata',
  type: change.type,
});
