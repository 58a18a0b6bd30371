import { isEnumType } from 'graphql';
import type { ObjectTypes } from './columns.js';
import { byText } from '../../twenty/order.js';
import type { Column, Option } from './workspace.js';

/** The options that the schema has, with the metadata's labels, colours and order; differences are warned of. */
export function optionsOfSchema({
  options,
  columns,
  types,
  where,
  warn,
}: {
  readonly options: readonly Option[];
  readonly columns: readonly Column[];
  readonly types: ObjectTypes;
  readonly where: string;
  readonly warn: (message: string) => void;
}): readonly Option[] {
  const enumName = columns.find(({ output }) => output.kind === 'enum')?.output.name;
  const enumType = enumName === undefined ? undefined : types.schema.getType(enumName);
  if (!isEnumType(enumType)) return options;
  const values = enumType.getValues().map(({ name }) => name);
  for (const { value } of options.filter((option) => !values.includes(option.value))) {
    warn(`${where}: the metadata has the option ${value}, the GraphQL schema does not; left out`);
  }
  const further = values.filter((name) => !options.some(({ value }) => value === name)).sort(byText);
  for (const name of further)
    warn(`${where}: the GraphQL schema has the option ${name}, the metadata does not; no label`);
  const known = options.filter(({ value }) => values.includes(value));
  return [
    ...known,
    ...further.map((value, index) => ({ value, label: value, color: null, position: options.length + index })),
  ];
}
