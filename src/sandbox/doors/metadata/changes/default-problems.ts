import type { CreateFieldInput } from './inputs.js';
import { invalidField } from './validation-failure.js';
import type { Problem } from './validation-failure.js';

const problem = (message: string, value: unknown): readonly Problem[] => [invalidField({ message, value })];

function chosenProblems(chosen: unknown, values: readonly unknown[]): readonly Problem[] {
  const [, value] = /^'([^]*)'$/.exec(String(chosen)) ?? [];
  if (value === undefined) return problem('Default value should be as quoted string', chosen);
  return values.includes(value)
    ? []
    : problem(`Default value "${String(chosen)}" must be one of the option values`, chosen);
}

/** What is wrong with the default of a field with options: it names them in quotes, `'NEW'`. */
export function defaultOptionProblems({ type, defaultValue, options }: CreateFieldInput): readonly Problem[] {
  if (defaultValue === undefined || defaultValue === null) return [];
  const values = (options ?? []).map((option) => option.value);
  if (type !== 'MULTI_SELECT') return chosenProblems(defaultValue, values);
  if (Array.isArray(defaultValue)) return defaultValue.flatMap((chosen) => chosenProblems(chosen, values));
  return problem(`Default value for multi-select must be an array got ${String(defaultValue)}`, defaultValue);
}
