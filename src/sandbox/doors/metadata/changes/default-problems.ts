import type { CreateFieldInput } from './inputs.js';
import { invalidField } from './validation-failure.js';
import type { Problem } from './validation-failure.js';

const problem = (message: string, value: unknown): readonly Problem[] => [invalidField({ message, value })];

function chosenProblems(chosen: unknown, values: readonly unknown[]): readonly Problem[] {
  const text = String(chosen);
  const unquoted = /^'[^]*'$/.test(text) ? [] : problem('Default value should be as quoted string', chosen);
  const isKnown = values.includes(text.replace(/^'([^]*)'$/, '$1'));
  return [...unquoted, ...(isKnown ? [] : problem(`Default value "${text}" must be one of the option values`, chosen))];
}

/** What is wrong with the default of a field with options: it names them in quotes, `'NEW'`. */
export function defaultOptionProblems({ type, defaultValue, options }: CreateFieldInput): readonly Problem[] {
  if (defaultValue === undefined || defaultValue === null) return [];
  const values = (options ?? []).map((option) => option.value);
  if (type !== 'MULTI_SELECT') {
    if (typeof defaultValue === 'string') return chosenProblems(defaultValue, values);
    const message = `Default value for select must be a string got ${String(defaultValue)}`;
    return [invalidField({ message, userFriendlyMessage: 'Default value must be a string', value: defaultValue })];
  }
  if (Array.isArray(defaultValue)) return defaultValue.flatMap((chosen) => chosenProblems(chosen, values));
  return [
    invalidField({
      message: `Default value for multi-select must be an array got ${String(defaultValue)}`,
      userFriendlyMessage: 'Multi-select field default value must be an array',
      value: defaultValue,
    }),
  ];
}
