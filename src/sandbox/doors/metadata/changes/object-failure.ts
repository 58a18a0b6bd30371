import { customApplicationOf } from '../../../metadata/applications.js';
import type { RawIndex, RawObject } from '../../../metadata/raw.js';
import { capitalized } from '../../../metadata/labels.js';
import { storedFields } from '../../../metadata/morph-fields.js';
import type { MetadataApiState } from '../state.js';
import { nameProblems } from './name-problems.js';
import type { NewObject } from './new-object.js';
import type { FailedChange, Problem } from './validation-failure.js';

/** A problem that users are told in the same words unless others are given. */
const problem = ({ userFriendlyMessage, ...rest }: Problem): Problem => ({
  ...rest,
  userFriendlyMessage: userFriendlyMessage ?? rest.message,
});

const objectMissing = problem({
  code: 'OBJECT_METADATA_NOT_FOUND',
  message: 'Object metadata not found',
  userFriendlyMessage: 'Field to create related object not found',
});
const targetMissing = problem({
  code: 'OBJECT_METADATA_NOT_FOUND',
  message: 'Relation target object metadata not found',
  userFriendlyMessage: 'Object targeted by the relation not found',
});
const fieldExists = problem({
  code: 'FIELD_ALREADY_EXISTS',
  message: 'Field with same universal identifier already exists in object',
  userFriendlyMessage: 'Field already exists',
});
const viewData = (message: string): Problem => problem({ code: 'INVALID_VIEW_DATA', message });
const indexField = problem({
  code: 'INDEX_FIELD_NOT_FOUND',
  message: 'Could not find index field related field metadata',
  userFriendlyMessage: 'Field referenced in index does not exist',
});
const indexObject = problem({
  code: 'INDEX_OBJECT_NOT_FOUND',
  message: 'Could not find index related object metadata',
  userFriendlyMessage: 'Index related object not found',
});
const indexExists = problem({ code: 'INDEX_ALREADY_EXISTS', message: 'Index with same name already exists' });
const nameTaken = (name: string): Problem =>
  problem({
    code: 'NOT_AVAILABLE',
    message: `Name "${name}" is not available as it is already used by another field`,
    value: name,
  });
const searchProblems = [
  problem({ code: 'FIELD_METADATA_NOT_FOUND', message: 'Field metadata not found' }),
  problem({
    code: 'TS_VECTOR_FIELD_METADATA_NOT_FOUND',
    message: 'TS_VECTOR field metadata not found',
    userFriendlyMessage: 'Search vector field not found',
  }),
  problem({ code: 'OBJECT_METADATA_NOT_FOUND', message: 'Object metadata not found' }),
];

/** What is wrong with a field of another object that would have led to the new one. */
function targetProblems(
  { universalIdentifier }: RawObject,
  {
    target,
    isTaken,
    isTwin,
    state,
  }: { readonly target: string; readonly isTaken: boolean; readonly isTwin: boolean; readonly state: MetadataApiState },
): readonly Problem[] {
  const own = nameProblems({ name: target, code: 'INVALID_FIELD_INPUT' });
  if (!isTaken) return [...own, targetMissing];
  // the identifiers of what belongs to a custom object follow from its name
  if (!isTwin) return [...own, nameTaken(target), targetMissing];
  const application = customApplicationOf(state.store.metadata());
  const message = `Cannot create fieldMetadata: universalIdentifier "${universalIdentifier}" already exists in fieldMetadata maps from application "${application}"`;
  return [fieldExists, ...own, nameTaken(target), targetMissing, { code: 'ENTITY_ALREADY_EXISTS', message }];
}

/** The links from notes, tasks and others are fields too: a name that is too long for them fails the object. */
export function linkFailures({
  made,
  state,
}: {
  readonly made: NewObject;
  readonly state: MetadataApiState;
}): readonly FailedChange[] {
  const name = `target${capitalized(made.object.nameSingular)}`;
  const problems = nameProblems({ name, code: 'INVALID_FIELD_INPUT' });
  if (problems.length === 0) return [];
  const failed = (metadataName: string, errors: readonly Problem[], information: object): FailedChange => ({
    status: 'fail',
    errors,
    flatEntityMinimalInformation: { universalIdentifier: state.newId(), ...information },
    metadataName,
    type: 'create',
  });
  return [
    ...made.targeting.map(({ universalIdentifier }) =>
      failed('fieldMetadata', problems, { name, objectMetadataUniversalIdentifier: universalIdentifier }),
    ),
    ...made.targetIndexes.map((index) => failed('index', [indexField], { name: index.name })),
  ];
}

/** The views that come with an object, and how many fields they show. */
const VIEWS = 2;
const VIEW_FIELDS = 9;

/** An object that is refused takes with it everything that would have come with it; the server lists all of that. */
export function objectFailure(failed: {
  readonly made: NewObject;
  readonly problems: readonly Problem[];
  readonly state: MetadataApiState;
}): readonly FailedChange[] {
  const { made, problems, state } = failed;
  const { object, targeting } = made;
  const fail = (metadataName: string, errors: readonly Problem[], information: object): FailedChange => ({
    status: 'fail',
    errors,
    flatEntityMinimalInformation: { universalIdentifier: state.newId(), ...information },
    metadataName,
    type: 'create',
  });
  const target = `target${capitalized(object.nameSingular)}`;
  const twin = state.store.metadata().objects.find(({ nameSingular }) => nameSingular === object.nameSingular);
  const isTaken = twin !== undefined;
  const isTwin = twin?.universalIdentifier.startsWith('20202020') === false;
  return [
    ...storedFields(object.fieldsList).map(({ name }) =>
      fail('fieldMetadata', [objectMissing], {
        name,
        objectMetadataUniversalIdentifier: object.universalIdentifier,
      }),
    ),
    ...targeting.map((source) =>
      fail('fieldMetadata', targetProblems(source, { target, isTaken, isTwin, state }), {
        name: target,
        objectMetadataUniversalIdentifier: source.universalIdentifier,
      }),
    ),
    fail('objectMetadata', problems, {
      namePlural: object.namePlural,
      nameSingular: object.nameSingular,
      universalIdentifier: object.universalIdentifier,
    }),
    ...times(VIEWS, () => fail('view', [viewData('Object metadata not found')], {})),
    ...times(VIEW_FIELDS, () =>
      fail('viewField', [viewData('Field metadata not found'), viewData('View not found')], {
        viewUniversalIdentifier: state.newId(),
        fieldMetadataUniversalIdentifier: state.newId(),
      }),
    ),
    ...made.targetIndexes.map(({ name }) =>
      fail('index', [...(isTaken ? [indexExists] : []), ...(isTwin ? [] : [indexField])], { name }),
    ),
    ...object.indexMetadataList.map(({ name }: RawIndex) => fail('index', [indexObject, indexField], { name })),
    ...object.searchFieldMetadataList.map(() =>
      fail('searchFieldMetadata', searchProblems, { objectMetadataUniversalIdentifier: object.universalIdentifier }),
    ),
  ];
}

const times = <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make);
