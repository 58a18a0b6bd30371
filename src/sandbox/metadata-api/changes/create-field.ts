import type { RawMetadata, RawObject } from '../../metadata/raw.js';
import { failure } from '../failure.js';
import type { MetadataApiState } from '../state.js';
import { fieldProblems } from './field-problems.js';
import type { CreateFieldInput, OptionInput, RelationInput } from './inputs.js';
import { isFilterWord } from './name-problems.js';
import { fieldFromInput } from './new-field.js';
import { indexesOf } from './new-index.js';
import { relationFields } from './relation-fields.js';
import type { PlacedField } from './relation-fields.js';
import { validationFailure } from './validation-failure.js';
import type { FailedChange, Problem } from './validation-failure.js';

/** Adds a field, and the fields at the other end of its relations; returns its id. Throws what the server would. */
export function createField(given: CreateFieldInput, state: MetadataApiState): string {
  const input = withOptionIds(given, state);
  if (isFilterWord(input.name)) {
    throw failure('name has failed the name validation check', {
      code: 'BAD_USER_INPUT',
      userFriendlyMessage: 'An error occurred.',
    });
  }
  const metadata = state.store.metadata();
  const object = metadata.objects.find((each) => each.id === input.objectMetadataId);
  const early = earlyProblem(input, object);
  if (early) throw validationFailure('creating field', [withoutField(early)]);
  // earlyProblem has told that there is one
  if (!object) throw new Error('Object metadata not found');
  const problems = fieldProblems(input, object);
  if (problems.length > 0) throw validationFailure('creating fields', fieldFailure({ input, object, problems, state }));
  refuseUnquotedDefault(input, state);
  const field = fieldFromInput(input, { object, state });
  const inputs = relationInputs(input);
  const placed = inputs.length > 0 ? relationFields({ field, object, inputs, metadata, state }) : [{ object, field }];
  state.store.replace(withFields(placed, metadata, state));
  return field.id;
}

/** Options get their ids before anything is checked: messages quote them. */
function withOptionIds(input: CreateFieldInput, { newId }: MetadataApiState): CreateFieldInput {
  const options = input.options ?? (input.type === 'RATING' ? RATING_OPTIONS : undefined);
  return options ? { ...input, options: options.map((option) => ({ ...option, id: option.id ?? newId() })) } : input;
}

const RATING_OPTIONS: readonly OptionInput[] = [1, 2, 3, 4, 5].map((stars) => ({
  value: `RATING_${stars}`,
  label: String(stars),
  position: stars - 1,
}));

const relationInputs = (input: CreateFieldInput): readonly RelationInput[] =>
  input.type === 'MORPH_RELATION'
    ? (input.morphRelationsCreationPayload ?? [])
    : input.relationCreationPayload
      ? [input.relationCreationPayload]
      : [];

const RELATION_TYPES = ['MANY_TO_ONE', 'ONE_TO_MANY'];

/** What the server finds before it makes a field of the input. */
function earlyProblem(input: CreateFieldInput, object: RawObject | undefined): Problem | undefined {
  if (!object) {
    return {
      code: 'OBJECT_METADATA_NOT_FOUND',
      message: 'Object metadata not found',
      userFriendlyMessage: 'Field to create related object not found',
    };
  }
  if (input.type === 'TS_VECTOR') {
    return { code: 'INVALID_FIELD_INPUT', message: 'TS Vector is not supported for field creation' };
  }
  if (input.type !== 'RELATION' && input.type !== 'MORPH_RELATION') return undefined;
  const inputs = relationInputs(input);
  const malformed = (message: string, value: unknown): Problem => ({
    code: 'FIELD_METADATA_RELATION_MALFORMED',
    message,
    userFriendlyMessage: 'Invalid relation creation payload',
    value,
  });
  if (inputs.length === 0) return malformed('Relation creation payload is required', null);
  const wrong = inputs.find((each) => !RELATION_TYPES.includes(each.type));
  return wrong
    ? malformed(
        `Relation creation payload is invalid: type must be one of the following values: ${RELATION_TYPES.join(', ')}`,
        wrong,
      )
    : undefined;
}

const withoutField = (problem: Problem): FailedChange => ({
  errors: [problem],
  type: 'create',
  metadataName: 'fieldMetadata',
  flatEntityMinimalInformation: { id: '' },
});

/** How many views an object has: fields that fail are missing in each of them. */
const VIEWS = 2;

function fieldFailure(failed: {
  readonly input: CreateFieldInput;
  readonly object: RawObject;
  readonly problems: readonly Problem[];
  readonly state: MetadataApiState;
}): readonly FailedChange[] {
  const { input, object, problems, state } = failed;
  const universalIdentifier = state.newId();
  const missing = 'Field metadata not found';
  return [
    {
      status: 'fail',
      errors: problems,
      flatEntityMinimalInformation: {
        universalIdentifier,
        name: input.name,
        objectMetadataUniversalIdentifier: object.universalIdentifier,
      },
      metadataName: 'fieldMetadata',
      type: 'create',
    },
    ...Array.from({ length: VIEWS }, (): FailedChange => ({
      status: 'fail',
      errors: [{ code: 'INVALID_VIEW_DATA', message: missing, userFriendlyMessage: missing }],
      flatEntityMinimalInformation: {
        universalIdentifier: state.newId(),
        viewUniversalIdentifier: state.newId(),
        fieldMetadataUniversalIdentifier: universalIdentifier,
      },
      metadataName: 'viewField',
      type: 'create',
    })),
  ];
}

/** A default text without the quotes that the server wants inside it makes its SQL fail. */
function refuseUnquotedDefault({ type, defaultValue }: CreateFieldInput, state: MetadataApiState): void {
  if (type !== 'TEXT' || typeof defaultValue !== 'string' || /^'[^]*'$/.test(defaultValue)) return;
  throw failure(`Migration action 'create' for 'fieldMetadata' (universalIdentifier: ${state.newId()}) failed`, {
    code: 'INTERNAL_SERVER_ERROR',
    userFriendlyMessage: 'Migration execution failed.',
  });
}

function withFields(placed: readonly PlacedField[], metadata: RawMetadata, state: MetadataApiState): RawMetadata {
  return {
    objects: metadata.objects.map((object) => {
      const fields = placed.filter((each) => each.object.id === object.id).map(({ field }) => field);
      if (fields.length === 0) return object;
      return {
        ...object,
        fieldsList: [...object.fieldsList, ...fields],
        indexMetadataList: [...object.indexMetadataList, ...fields.flatMap((field) => indexesOf(field, state))],
      };
    }),
  };
}
