import { capitalized } from '../../../metadata/labels.js';
import type { RawObject } from '../../../metadata/raw.js';
import { recordFields } from '../../../metadata/record-fields.js';
import { compositeTypeOf } from '../../../fields/registry.js';
import { defaultOptionProblems } from './default-problems.js';
import type { CreateFieldInput } from './inputs.js';
import { nameFromLabel } from './name-from-label.js';
import { nameProblems } from './name-problems.js';
import { optionProblems } from './option-problems.js';
import { invalidField } from './validation-failure.js';
import type { Problem } from './validation-failure.js';

/** Everything that is wrong with a new field of this object. */
export const fieldProblems = (input: CreateFieldInput, object: RawObject): readonly Problem[] => [
  ...nameProblems({ name: input.name, code: 'INVALID_FIELD_INPUT' }),
  ...availabilityProblems(input.name, object),
  ...syncProblems(input),
  ...(TYPE_PROBLEMS[input.type]?.(input) ?? []),
];

/** The refusal of a name that another field has. */
export function nameTaken(name: string): Problem {
  const message = `Name "${name}" is not available as it is already used by another field`;
  return { code: 'NOT_AVAILABLE', value: name, message, userFriendlyMessage: message };
}

function availabilityProblems(name: string, object: RawObject): readonly Problem[] {
  const fields = recordFields(object);
  const isField = fields.some((field) => field.name === name) || object.fieldsList.some((field) => field.name === name);
  const isJoinColumn = fields.some((field) => field.kind === 'toOne' && field.joinColumn === name);
  const isColumn = object.fieldsList.some((field) =>
    [...(compositeTypeOf(field.type)?.parts.keys() ?? [])].some((part) => `${field.name}${capitalized(part)}` === name),
  );
  const unavailable = `Name "${name}" is not available`;
  const taken = { code: 'NOT_AVAILABLE', value: name };
  return [
    ...(isField ? [nameTaken(name)] : []),
    ...(isJoinColumn
      ? [
          {
            ...taken,
            message: `${unavailable} as it is already used by another join column name`,
            userFriendlyMessage: `${unavailable} as it is already used by join column name`,
          },
        ]
      : []),
    ...(isColumn
      ? [
          {
            code: 'RESERVED_KEYWORD',
            message: `Name "${name}" is reserved composite field name`,
            value: name,
            userFriendlyMessage: unavailable,
          },
        ]
      : []),
  ];
}

function syncProblems({ isLabelSyncedWithName, name, label }: CreateFieldInput): readonly Problem[] {
  const expected = nameFromLabel(label);
  if (isLabelSyncedWithName !== true || expected === name) return [];
  return [
    invalidField({ message: `Name is not synced with label. Expected name: "${expected}", got ${name}`, value: name }),
  ];
}

/** As many files as a field may hold. */
const MOST_FILES = 60;

/** The checks that a type of field has beside those of every field. */
const TYPE_PROBLEMS: Readonly<Record<string, (input: CreateFieldInput) => readonly Problem[]>> = {
  SELECT: (input) => [...optionProblems(input), ...defaultOptionProblems(input)],
  MULTI_SELECT: (input) => [...optionProblems(input), ...defaultOptionProblems(input)],
  RATING: defaultOptionProblems,
  FILES: ({ settings, isUnique }) => {
    const most = Number(settings?.['maxNumberOfValues']);
    const notUnique = invalidField({ message: 'Files field is not supported for unique fields' });
    return most > 0 && most <= MOST_FILES
      ? isUnique === true
        ? [notUnique]
        : []
      : [
          ...(isUnique === true ? [notUnique] : []),
          invalidField({
            message: `maxNumberOfValues must be defined in settings and be a number greater than 0 and less than or equal to ${MOST_FILES}`,
          }),
        ];
  },
  POSITION: ({ name }) => [
    ...(name === 'position'
      ? []
      : [
          invalidField({
            message: `Field type POSITION must be named "position", got "${name}"`,
            userFriendlyMessage: 'Field type POSITION must be named "position"',
            value: name,
          }),
        ]),
    invalidField({ message: 'Field type POSITION must be a system field', value: false }),
  ],
  NUMERIC: () => [
    invalidField({
      message: 'Field type NUMERIC is not supported for field creation. Use NUMBER instead.',
      userFriendlyMessage: 'Field type NUMERIC is not supported. Use Number instead.',
      value: 'NUMERIC',
    }),
  ],
};
