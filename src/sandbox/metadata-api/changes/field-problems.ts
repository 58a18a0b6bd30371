import { COMPOSITES } from '../../schema/composites.js';
import { capitalized } from '../../metadata/labels.js';
import { recordFields } from '../../metadata/record-fields.js';
import type { RawObject } from '../../metadata/raw.js';
import type { CreateFieldInput, OptionInput } from './inputs.js';
import { nameFromLabel } from './name-from-label.js';
import { nameProblems } from './name-problems.js';
import type { Problem } from './validation-failure.js';

const invalid = (message: string, value?: unknown, userFriendlyMessage = message): Problem => ({
  code: 'INVALID_FIELD_INPUT',
  message,
  userFriendlyMessage,
  value,
});

/** Everything that is wrong with a new field of this object. */
export const fieldProblems = (input: CreateFieldInput, object: RawObject): readonly Problem[] => [
  ...nameProblems(input.name, 'INVALID_FIELD_INPUT'),
  ...availabilityProblems(input.name, object),
  ...syncProblems(input),
  ...(TYPE_PROBLEMS[input.type]?.(input) ?? []),
];

function availabilityProblems(name: string, object: RawObject): readonly Problem[] {
  const fields = recordFields(object);
  const taken = (by: string, friendly: string): Problem => ({
    code: 'NOT_AVAILABLE',
    value: name,
    message: `Name "${name}" is not available as it is already used by ${by}`,
    userFriendlyMessage: `Name "${name}" is not available as it is already used by ${friendly}`,
  });
  const isField = fields.some((field) => field.name === name) || object.fieldsList.some((field) => field.name === name);
  const isJoinColumn = fields.some((field) => field.kind === 'toOne' && field.joinColumn === name);
  const isColumn = object.fieldsList.some((field) =>
    COMPOSITES[field.type]?.properties.some((property) => `${field.name}${capitalized(property.name)}` === name),
  );
  return [
    ...(isField ? [taken('another field', 'another field')] : []),
    ...(isJoinColumn ? [taken('another join column name', 'join column name')] : []),
    ...(isColumn
      ? [
          {
            code: 'RESERVED_KEYWORD',
            message: `Name "${name}" is reserved composite field name`,
            value: name,
            userFriendlyMessage: `Name "${name}" is not available`,
          },
        ]
      : []),
  ];
}

function syncProblems({ isLabelSyncedWithName, name, label }: CreateFieldInput): readonly Problem[] {
  const expected = nameFromLabel(label);
  if (isLabelSyncedWithName !== true || expected === name) return [];
  return [invalid(`Name is not synced with label. Expected name: "${expected}", got ${name}`, name)];
}

const UPPER_SNAKE = /^(?!.*__)[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;
const MAXIMUM_VALUE_LENGTH = 63;

function optionProblems({ options }: CreateFieldInput): readonly Problem[] {
  if (!options?.length) return [invalid('Options are required for enum fields', options ?? undefined)];
  const repeated = (members: readonly unknown[]): boolean => new Set(members).size < members.length;
  return [
    ...options.flatMap(labelProblems),
    ...options.flatMap(valueProblems),
    ...(repeated(options.map((option) => option.value)) ? [invalid('Duplicated option value', options)] : []),
    ...(repeated(options.map((option) => option.position ?? {}))
      ? [invalid('Duplicated option position', options)]
      : []),
  ];
}

const labelProblems = ({ label }: OptionInput): readonly Problem[] =>
  label.includes(',') ? [invalid('Label must not contain a comma', label)] : [];

function valueProblems({ value }: OptionInput): readonly Problem[] {
  if (value.length > MAXIMUM_VALUE_LENGTH) return [invalid('Option value exceeds 63 characters', value)];
  return UPPER_SNAKE.test(value)
    ? []
    : [invalid(`Value must be in UPPER_CASE and follow snake_case "${value}"`, value)];
}

const ofSystem =
  (type: string, name: string) =>
  (input: CreateFieldInput): readonly Problem[] => [
    ...(input.name === name
      ? []
      : [
          invalid(
            `Field type ${type} must be named "${name}", got "${input.name}"`,
            input.name,
            `Field type ${type} must be named "${name}"`,
          ),
        ]),
    invalid(`Field type ${type} must be a system field`, false),
  ];

/** The checks that a type of field has beside those of every field. */
const TYPE_PROBLEMS: Readonly<Record<string, (input: CreateFieldInput) => readonly Problem[]>> = {
  SELECT: optionProblems,
  MULTI_SELECT: optionProblems,
  POSITION: ofSystem('POSITION', 'position'),
  NUMERIC: () => [
    invalid(
      'Field type NUMERIC is not supported for field creation. Use NUMBER instead.',
      'NUMERIC',
      'Field type NUMERIC is not supported. Use Number instead.',
    ),
  ],
};
