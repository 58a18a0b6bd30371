import type { RawObject } from '../../../metadata/raw.js';
import { relink } from '../../../metadata/relink.js';
import type { MetadataApiState } from '../state.js';
import type { CreateObjectInput, UpdateInput } from './inputs.js';
import { isSearchedType } from '../../../fields/registry.js';
import { capitalized } from '../../../metadata/labels.js';
import { failure } from '../failure.js';
import { badName, refuseEmpty } from './empty-texts.js';
import { isFilterWord, MAXIMUM_LENGTH } from './name-problems.js';
import { newObject } from './new-object.js';
import { linkFailures, objectFailure } from './object-failure.js';
import { objectProblems, syncProblems } from './object-problems.js';
import { changed } from './changed.js';
import { validationFailure } from './validation-failure.js';
import type { FailedChange, Problem } from './validation-failure.js';

/** Creates a custom object; returns its id. Throws what the server would. */
export function createObject(given: CreateObjectInput, state: MetadataApiState): string {
  const { nameSingular, namePlural, labelSingular, labelPlural } = given;
  refuseEmpty({ nameSingular, namePlural, labelSingular, labelPlural });
  for (const [member, name] of Object.entries({ nameSingular, namePlural })) {
    if (isFilterWord(name)) throw badName(member);
  }
  const input = {
    ...given,
    labelSingular: capitalized(labelSingular.trim()),
    labelPlural: capitalized(labelPlural.trim()),
  };
  const metadata = state.store.metadata();
  const made = newObject(input, state);
  const problems = [...objectProblems(input, metadata), ...creationProblems(input)];
  const failures = problems.length > 0 ? objectFailure({ made, problems, state }) : linkFailures({ made, state });
  if (failures.length > 0) throw validationFailure('creating object', failures);
  const targeting = new Map(made.targeting.map((object) => [object.id, object]));
  // relations tell their ends in brief, not with everything that the objects have
  const objects = [...metadata.objects.map((object) => targeting.get(object.id) ?? object), made.object];
  state.store.replace(relink({ objects }));
  return made.object.id;
}

/** Changes an object. Throws what the server would. */
export function updateObject({ id, update }: { id: string; update: UpdateInput }, state: MetadataApiState): void {
  const metadata = state.store.metadata();
  const object = metadata.objects.find((each) => each.id === id);
  if (!object) throw validationFailure('updating object', [objectMissing('update')]);
  refuseRenaming(object, update);
  const next = changed(object, withTrimmedLabels(update), state);
  const isRenamed = next.nameSingular !== object.nameSingular || next.namePlural !== object.namePlural;
  const others = { objects: metadata.objects.filter((each) => each !== object) };
  const problems = [
    ...(isRenamed ? objectProblems(next, others) : syncProblems(next)),
    ...labelFieldProblems(next, object),
  ];
  if (problems.length > 0) throw validationFailure('updating object', [failed({ object, problems, type: 'update' })]);
  state.store.replace(relink({ objects: metadata.objects.map((each) => (each === object ? next : each)) }));
}

function withTrimmedLabels(update: UpdateInput): UpdateInput {
  const labels = Object.entries(update).filter(
    ([name, value]) => name.startsWith('label') && typeof value === 'string',
  );
  return { ...update, ...Object.fromEntries(labels.map(([name, value]) => [name, String(value).trim()])) };
}

/** What is wrong with a new object beside its names. */
function creationProblems({ labelSingular, labelPlural, isRemote }: CreateObjectInput): readonly Problem[] {
  const isLong = [labelSingular, labelPlural].some((label) => label.length > MAXIMUM_LENGTH);
  return [
    ...(isLong ? [invalid('Object label is too long')] : []),
    ...(isRemote === true ? [invalid('Remote objects are not supported yet')] : []),
  ];
}

/** The names of a standard object stay. */
function refuseRenaming({ universalIdentifier }: RawObject, update: UpdateInput): void {
  if (!universalIdentifier.startsWith('20202020')) return;
  const names = ['namePlural', 'nameSingular'].filter((name) => update[name] !== undefined);
  if (names.length === 0) return;
  throw failure(`Cannot edit standard object metadata properties: ${names.join(', ')}`, {
    code: 'BAD_USER_INPUT',
    subCode: 'INVALID_OBJECT_INPUT',
    userFriendlyMessage: 'Invalid object input.',
  });
}

const invalid = (message: string): Problem => ({
  code: 'INVALID_OBJECT_INPUT',
  message,
  userFriendlyMessage: message,
});

/** What is wrong with labels, and with the field that names records: its values have to be found by a search. */
function labelFieldProblems(next: RawObject, before: RawObject): readonly Problem[] {
  const isShort = [next.labelSingular, next.labelPlural].includes('');
  const id = next.labelIdentifierFieldMetadataId;
  const field = next.fieldsList.find((each) => each.id === id);
  const isChanged = id !== before.labelIdentifierFieldMetadataId;
  const fits = field === undefined || isSearchedType(field.type);
  return [
    ...(isShort ? [invalid('Object label is too short')] : []),
    ...(isChanged && !fits
      ? [invalid('labelIdentifierFieldMetadataUniversalIdentifier validation failed: field type not compatible')]
      : []),
  ];
}

/** Deletes a custom object with its fields and all relations to it; returns what it was. */
export function deleteObject({ id }: { readonly id: string }, state: MetadataApiState): RawObject {
  const metadata = state.store.metadata();
  const object = metadata.objects.find((each) => each.id === id);
  if (!object) {
    throw failure('Could not find flat entity in maps', {
      code: 'INTERNAL_SERVER_ERROR',
      userFriendlyMessage: 'An error occurred.',
    });
  }
  if (object.universalIdentifier.startsWith('20202020')) {
    const message = 'Standard objects cannot be deleted';
    const problems = [{ code: 'OBJECT_MUTATION_NOT_ALLOWED', message, userFriendlyMessage: message }];
    throw validationFailure('deleting object', [failed({ object, problems, type: 'delete' })]);
  }
  state.store.replace(relink({ objects: metadata.objects.filter((each) => each !== object) }));
  return object;
}

const objectMissing = (type: FailedChange['type']): FailedChange => ({
  status: 'fail',
  errors: [
    {
      code: 'OBJECT_METADATA_NOT_FOUND',
      message: 'Object metadata not found',
      userFriendlyMessage: 'Object metadata not found',
    },
  ],
  flatEntityMinimalInformation: {},
  metadataName: 'objectMetadata',
  type,
});

const failed = (change: {
  readonly object: RawObject;
  readonly problems: readonly Problem[];
  readonly type: FailedChange['type'];
}): FailedChange => ({
  status: 'fail',
  errors: change.problems,
  flatEntityMinimalInformation: {
    universalIdentifier: change.object.universalIdentifier,
    namePlural: change.object.namePlural,
    nameSingular: change.object.nameSingular,
  },
  metadataName: 'objectMetadata',
  type: change.type,
});
