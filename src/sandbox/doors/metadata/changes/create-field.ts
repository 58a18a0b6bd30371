import type { RawMetadata, RawObject } from '../../../metadata/raw.js';
import { capitalized } from '../../../metadata/labels.js';
import { failure } from '../failure.js';
import type { MetadataApiState } from '../state.js';
import { fieldFailure, unmadeField } from './field-failure.js';
import { fieldProblems, nameTaken } from './field-problems.js';
import type { CreateFieldInput, OptionInput } from './inputs.js';
import { nameFromLabel } from './name-from-label.js';
import { badName, refuseEmpty } from './empty-texts.js';
import { trimmedOption } from './option-problems.js';
import { isFilterWord } from './name-problems.js';
import { fieldFromInput } from './new-field.js';
import { indexesOf, newIndex } from './new-index.js';
import { relationFields } from './relation-fields.js';
import type { PlacedField } from './relation-fields.js';
import { payloadProblem, relationInputs } from './relation-payload.js';
import { uniqueProblems } from './unique-problems.js';
import { validationFailure } from './validation-failure.js';
import type { FailedChange, Problem } from './validation-failure.js';

/** Adds a field, and the fields at the other end of its relations; returns its id. Throws what the server would. */
export function createField(given: CreateFieldInput, state: MetadataApiState): string {
  refuseEmpty({ name: given.name, label: given.label });
  const input = withOptionIds({ ...given, label: given.label.trim() }, state);
  if (isFilterWord(input.name)) throw badName('name');
  const metadata = state.store.metadata();
  const object = metadata.objects.find((each) => each.id === input.objectMetadataId);
  if (!object) throw validationFailure('creating field', [unmadeField(OBJECT_MISSING)]);
  const early = input.type === 'TS_VECTOR' ? NO_VECTORS : payloadProblem(input, metadata);
  if (early) throw validationFailure('creating field', [unmadeField(early)]);
  const failures = fieldFailures({ input, object, metadata, state });
  if (failures.length > 0) throw validationFailure('creating fields', failures);
  refuseUnquotedDefault(input, state);
  const field = fieldFromInput(withRelationTexts(input, { object, metadata }), { object, state });
  const inputs = relationInputs(input);
  const placed = inputs.length > 0 ? relationFields({ field, object, inputs, metadata, state }) : [{ object, field }];
  state.store.replace(withFields(placed, metadata, state));
  return field.id;
}

/** A relation that is not described is described by its ends, and has no default. */
function withRelationTexts(
  input: CreateFieldInput,
  { object, metadata }: { readonly object: RawObject; readonly metadata: RawMetadata },
): CreateFieldInput {
  if (input.type !== 'RELATION') return input;
  const target = metadata.objects.find(({ id }) => id === input.relationCreationPayload?.targetObjectMetadataId);
  const described = `${capitalized(object.namePlural)} tied to the ${target?.labelSingular ?? ''}`;
  return {
    ...input,
    defaultValue: null,
    description: input.description ?? described,
    icon: input.icon ?? 'IconRelationOneToMany',
  };
}

/** Options get their ids before anything is checked: messages quote them. */
function withOptionIds(input: CreateFieldInput, { newId }: MetadataApiState): CreateFieldInput {
  const options = input.type === 'RATING' ? RATING_OPTIONS : input.options?.map(trimmedOption);
  return options ? { ...input, options: options.map((option) => ({ ...option, id: option.id ?? newId() })) } : input;
}

const RATING_OPTIONS: readonly OptionInput[] = [1, 2, 3, 4, 5].map((stars) => ({
  value: `RATING_${stars}`,
  label: String(stars),
  position: stars - 1,
}));

const OBJECT_MISSING: Problem = {
  code: 'OBJECT_METADATA_NOT_FOUND',
  message: 'Object metadata not found',
  userFriendlyMessage: 'Field to create related object not found',
};
const NO_VECTORS: Problem = {
  code: 'INVALID_FIELD_INPUT',
  message: 'TS Vector is not supported for field creation',
};

interface NewField {
  readonly input: CreateFieldInput;
  readonly object: RawObject;
  readonly metadata: RawMetadata;
  readonly state: MetadataApiState;
}

/** What is wrong with the field, and with those that its relations would bring to other objects. */
function fieldFailures({ input, object, metadata, state }: NewField): readonly FailedChange[] {
  const backs = relationInputs(input).flatMap(({ targetObjectMetadataId, targetFieldLabel: label }) => {
    const target = metadata.objects.find((each) => each.id === targetObjectMetadataId);
    const back = { objectMetadataId: targetObjectMetadataId, type: 'RELATION', name: nameFromLabel(label), label };
    return target ? [{ input: back, object: target }] : [];
  });
  return [{ input, object }, ...backs].flatMap((each) => {
    const isTwin = each.input !== input && each.object === object && each.input.name === input.name;
    const problems = isTwin ? [nameTaken(input.name)] : fieldProblems(each.input, each.object);
    const failed =
      problems.length === 0 ? [] : fieldFailure({ name: each.input.name, object: each.object, problems }, state);
    return [...failed, ...indexFailures(each.input, { isFieldMade: problems.length === 0, state })];
  });
}

const FIELD_MISSING: Problem = {
  code: 'INDEX_FIELD_NOT_FOUND',
  message: 'Could not find index field related field metadata',
  userFriendlyMessage: 'Field referenced in index does not exist',
};

/** A unique field brings an index, which fails with its field or for reasons of its own. */
function indexFailures(
  input: CreateFieldInput,
  { isFieldMade, state }: { readonly isFieldMade: boolean; readonly state: MetadataApiState },
): readonly FailedChange[] {
  if (input.isUnique !== true || input.type === 'RELATION') return [];
  const errors = isFieldMade ? uniqueProblems(input) : [FIELD_MISSING];
  if (errors.length === 0) return [];
  const { name } = newIndex({ isUnique: true, indexType: 'BTREE', field: { id: state.newId() } }, state);
  return [
    {
      status: 'fail',
      errors,
      flatEntityMinimalInformation: { universalIdentifier: state.newId(), name },
      metadataName: 'index',
      type: 'create',
    },
  ];
}

const isText = (value: unknown): value is string => typeof value === 'string';

const isUnquoted = (value: unknown): boolean => isText(value) && !/^'[^]*'$/.test(value);

/** Composites keep their defaults part by part. */
const hasUnquotedPart = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).some(isUnquoted);

/** Defaults that the server lets through and its database refuses, by type. */
export const REFUSED_DEFAULTS: Readonly<Record<string, (value: unknown) => boolean>> = {
  TEXT: isUnquoted,
  NUMBER: isText,
  BOOLEAN: isText,
  DATE_TIME: (value) => value !== 'now' && isUnquoted(value),
  UUID: (value) => value !== 'uuid' && isUnquoted(value),
  ARRAY: isText,
  RAW_JSON: Array.isArray,
  CURRENCY: hasUnquotedPart,
  EMAILS: hasUnquotedPart,
  LINKS: hasUnquotedPart,
  PHONES: hasUnquotedPart,
  ADDRESS: hasUnquotedPart,
  FULL_NAME: hasUnquotedPart,
};

/** A default text without the quotes that the server wants inside it makes its SQL fail. */
function refuseUnquotedDefault({ type, defaultValue }: CreateFieldInput, state: MetadataApiState): void {
  const isRefused = REFUSED_DEFAULTS[type];
  if (defaultValue === undefined || defaultValue === null || isRefused?.(defaultValue) !== true) return;
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
