import { isUuid } from '../../../fields/uuid.js';
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
    ...options.flatMap((option) => [...idProblems(option), ...valueProblems(option), ...labelProblems(option)]),
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

const isFilled = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const problem = (message: string, value?: unknown): readonly Problem[] => [invalidField({ message, value })];

/** What is sent is JSON, so that members may be missing or of another type. */
type SentOption = Readonly<Partial<Record<keyof OptionInput, unknown>>>;

const idProblems = ({ id }: SentOption): readonly Problem[] =>
  id === undefined || isUuid(id) ? [] : problem('Option id is invalid', id);

function labelProblems({ label }: SentOption): readonly Problem[] {
  if (label === undefined || label === null) return problem('Option label is required', label);
  if (!isFilled(label)) {
    const message = 'Option label must be a string of at least one character';
    return [invalidField({ message, userFriendlyMessage: 'Option label format not supported', value: label })];
  }
  return [
    ...(label.length > MAXIMUM_LENGTH ? problem('Option label exceeds 63 characters', label) : []),
    ...(label.includes(',') ? problem('Label must not contain a comma', label) : []),
  ];
}

function valueProblems({ value }: SentOption): readonly Problem[] {
  if (value === undefined || value === null) return problem('Option value is required', value);
  if (!isFilled(value)) return problem('Option value must be a string of at least one character', value);
  if (value.length > MAXIMUM_LENGTH) return problem('Option value exceeds 63 characters', value);
  return UPPER_SNAKE.test(value) ? [] : problem(`Value must be in UPPER_CASE and follow snake_case "${value}"`, value);
}

/** An option without the blanks around its value and label, which the server takes off. */
export const trimmedOption = (option: OptionInput): OptionInput => ({
  ...option,
  ...(typeof option.value === 'string' ? { value: option.value.trim() } : {}),
  ...(typeof option.label === 'string' ? { label: option.label.trim() } : {}),
});
