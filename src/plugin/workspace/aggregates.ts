/** What the connection and group-by types of an object offer. */
import type { GraphQLSchema } from 'graphql';
import { getNamedType, isObjectType } from 'graphql';
import { capitalise } from './graphql-names.js';
import { byText } from './order.js';
import { inputFields, outputFields } from './schema-types.js';
import type { Aggregates, Field } from './workspace.js';

/** Reads the aggregates of an object; `amount.amountMicros` is `AmountAmountMicros` in the schema. */
export function aggregatesOf({
  schema,
  type,
  fields,
}: {
  readonly schema: GraphQLSchema;
  readonly type: string;
  readonly fields: readonly Field[];
}): Aggregates {
  const offered = outputFields({ schema, type: `${type}Connection` });
  const keys = fields.flatMap((field) => [
    ...field.columns.map((column) => column.name),
    ...field.relations.map((relation) => relation.name),
  ]);
  const paths = fields
    .flatMap((field) => field.columns)
    .filter((column) => column.output.kind === 'object' && isObjectType(schema.getType(column.output.name)))
    .flatMap((column) =>
      Object.keys(outputFields({ schema, type: column.output.name })).map((name) => `${column.name}.${name}`),
    );
  const having = (prefix: string) =>
    [...keys, ...paths].filter((path) => prefix + suffix(path) in offered).sort(byText);
  const group = inputFields({ schema, type: `${type}GroupByInput` });
  return {
    every: having('countUniqueValues'),
    boolean: having('countTrue'),
    date: having('min').filter((path) => /^Date/.test(getNamedType(offered[`min${suffix(path)}`]!.type).name)),
    number: having('sum'),
    group: keys.filter((key) => key in group).sort(byText),
  };
}

const suffix = (path: string): string => path.split('.').map(capitalise).join('');
