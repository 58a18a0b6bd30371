import type { RawMetadata } from '../../../metadata/raw.js';
import type { CreateFieldInput, RelationInput } from './inputs.js';
import { invalidField } from './validation-failure.js';
import type { Problem } from './validation-failure.js';

const RELATION_TYPES = ['MANY_TO_ONE', 'ONE_TO_MANY'];

/** What a new field is to be related to; nothing for fields of other types. */
export function relationInputs(input: CreateFieldInput): readonly RelationInput[] {
  if (input.type === 'MORPH_RELATION') return input.morphRelationsCreationPayload ?? [];
  return input.type === 'RELATION' && input.relationCreationPayload ? [input.relationCreationPayload] : [];
}

/** What is wrong with what a new relation is made of. */
export function payloadProblem(input: CreateFieldInput, { objects }: RawMetadata): Problem | undefined {
  if (input.type !== 'RELATION' && input.type !== 'MORPH_RELATION') return undefined;
  const inputs = relationInputs(input);
  if (inputs.length === 0) return missingPayload(input);
  const untyped = inputs.find((each) => !RELATION_TYPES.includes(each.type));
  const types = `type must be one of the following values: ${RELATION_TYPES.join(', ')}`;
  if (untyped) return malformed(`Relation creation payload is invalid: ${types}`, untyped);
  const unlabelled = inputs.find(({ targetFieldLabel: label }) => typeof label !== 'string' || label === '');
  if (unlabelled)
    return malformed('Relation creation payload is invalid: targetFieldLabel must be a string', unlabelled);
  const untargeted = inputs.find((each) => !objects.some((object) => object.id === each.targetObjectMetadataId));
  if (untargeted) return missingTarget(input, untargeted);
  if (new Set(inputs.map(({ type }) => type)).size <= 1) return undefined;
  return {
    code: 'FIELD_METADATA_RELATION_MALFORMED',
    message: 'Morph relation creation payloads must have the same relation type',
    userFriendlyMessage: 'An error occurred.',
  };
}

function missingTarget({ type }: CreateFieldInput, payload: RelationInput): Problem {
  if (type !== 'RELATION') return malformed('Relation target object metadata not found', payload);
  return {
    ...malformed('Object metadata relation target not found for relation creation payload', payload),
    userFriendlyMessage: 'Object targeted by field to create not found',
  };
}

/** A relation without a payload is bad input; a morph relation, a malformed one. */
function missingPayload({ type }: CreateFieldInput): Problem {
  const message = 'Relation creation payload is required';
  return type === 'RELATION' ? invalidField({ message, value: null }) : malformed(message, null);
}

const malformed = (message: string, value: unknown): Problem => ({
  code: 'FIELD_METADATA_RELATION_MALFORMED',
  message,
  userFriendlyMessage: 'Invalid relation creation payload',
  value,
});
