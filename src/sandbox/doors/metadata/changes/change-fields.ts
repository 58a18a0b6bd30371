import type { RawField, RawIndex, RawMetadata, RawObject } from '../../../metadata/raw.js';
import { relink } from '../../../metadata/relink.js';
import type { MetadataApiState } from '../state.js';
import { changed } from './changed.js';
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
  const options = optionsWithIds(update['options'], state);
  const next = changed(field, options ? { ...update, options } : update, state);
  const problems = changeProblems({ object, field, next });
  if (problems.length > 0) throw validationFailure('updating field', [failed({ ...found, problems, type: 'update' })]);
  const objects = metadata.objects.map((each) => (each === object ? withField({ object, field, next, state }) : each));
  state.store.replace(relink({ objects }));
}

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
  if (!found) throw validationFailure('deleting fields', [fieldMissing('delete')]);
  const { object, field } = found;
  const problems = deletionProblems(found);
  if (problems.length > 0) throw validationFailure('deleting fields', [failed({ ...found, problems, type: 'delete' })]);
  const rest = { ...object, fieldsList: object.fieldsList.filter((each) => each !== field) };
  state.store.replace(relink({ objects: metadata.objects.map((each) => (each === object ? rest : each)) }));
  return field;
}

function deletionProblems({ object, field }: Found): readonly Problem[] {
  const refused = (message: string): readonly Problem[] => [
    { code: 'FIELD_MUTATION_NOT_ALLOWED', message, userFriendlyMessage: message },
  ];
  if (field.isSystem === true) return refused('System fields cannot be deleted');
  if (field.universalIdentifier.startsWith('20202020')) return refused('Standard fields cannot be deleted');
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
