import type { CreateFieldInput, OptionInput } from './inputs.js';
import { invalidField } from './validation-failure.js';
import type { Problem } from './validation-failure.js';

const UPPER_SNAKE = /^(?!.*__)[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;
const MAXIMUM_LENGTH = 63;

/** What is wrong with the options of a new SELECT or MULTI_SELECT. */
export function optionProblems({ options }: CreateFieldInput): readonly Problem[] {
  if (!options?.length) return [invalidField({ message: 'Options are required for enum fields', value: options })];
  const ifRepeated = (members: readonly unknown[], message: string): readonly Problem[] =>
    new Set(members).size < members.length ? [invalidField({ message, value: options })] : [];
  return [
    ...options.flatMap(labelProblems),
    ...options.flatMap(valueProblems),
    ...ifRepeated(
      options.map((option) => option.value),
      'Duplicated option value',
    ),
    // those without a position get one each
    ...ifRepeated(
      options.map((option) => option.position ?? {}),
      'Duplicated option position',
    ),
  ];
}

const labelProblems = ({ label }: OptionInput): readonly Problem[] =>
  label.includes(',') ? [invalidField({ message: 'Label must not contain a comma', value: label })] : [];

function valueProblems({ value }: OptionInput): readonly Problem[] {
  if (value.length > MAXIMUM_LENGTH) return [invalidField({ message: 'Option value exceeds 63 characters', value })];
  if (UPPER_SNAKE.test(value)) return [];
  return [invalidField({ message: `Value must be in UPPER_CASE and follow snake_case "${value}"`, value })];
}
