/** What the connection and group-by types of an object offer. */
import type { GraphQLInputObjectType, GraphQLNamedType, GraphQLSchema } from 'graphql';
import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { capitalise } from '../../twenty/graphql-names.js';
import { byText } from '../../twenty/order.js';
import { inputFields, outputFields } from './schema-types.js';
import type { Aggregates, Field } from './workspace.js';

interface ObjectParts {
  readonly schema: GraphQLSchema;
  readonly type: string;
  readonly fields: readonly Field[];
}

/** Reads the aggregates of an object; `amount.amountMicros` is `AmountAmountMicros` in the schema. */
export function aggregatesOf({ schema, type, fields }: ObjectParts): Aggregates {
  const offered = outputFields({ schema, type: `${type}Connection` });
  const columns = fields.flatMap((field) => field.columns);
  // No links: the schema lists the targets of morph relations, and the server (2.21) has no such column.
  const keys = columns.map(({ name }) => name);
  const paths = columns
    .filter((column) => column.output.kind === 'object' && isObjectType(schema.getType(column.output.name)))
    .flatMap((column) =>
      Object.keys(outputFields({ schema, type: column.output.name })).map((name) => `${column.name}.${name}`),
    );
  const having = (prefix: string) =>
    [...keys, ...paths].filter((path) => prefix + suffix(path) in offered).sort(byText);
  return {
    every: having('countUniqueValues'),
    boolean: having('countTrue'),
    date: having('min').filter((path) => /^Date/.test(String(offered[`min${suffix(path)}`]?.type))),
    number: having('sum'),
    ...dimensionsOf({ schema, type, fields }),
  };
}

/** A dimension is a flag, a granularity for dates, or an input of its own for composites and links. */
function dimensionsOf({
  schema,
  type,
  fields,
}: ObjectParts): Pick<Aggregates, 'group' | 'groupDate' | 'groupRelation'> {
  const offered = inputFields({ schema, type: `${type}GroupByInput` });
  const links = new Set(fields.flatMap(({ relations }) => relations).map(({ name }) => name));
  const dimensions = fields.flatMap(keysOf).flatMap((name) => {
    const field = offered[name];
    return field ? [{ name, inputType: getNamedType(field.type) }] : [];
  });
  const isDate = ({ inputType }: Dimension) => inputType.name === 'GroupByDateGranularityInput';
  const own = dimensions.filter((each) => !isDate(each) && !links.has(each.name));
  return {
    group: own
      .flatMap(({ name, inputType }) => (isInputObjectType(inputType) ? pathsOf({ name, inputType }) : [name]))
      .sort(byText),
    groupDate: dimensions
      .filter(isDate)
      .map(({ name }) => name)
      .sort(byText),
    groupRelation: dimensions
      .filter(({ name }) => links.has(name))
      .map(({ name }) => name)
      .sort(byText),
  };
}

interface Dimension {
  readonly name: string;
  readonly inputType: GraphQLNamedType;
}

const pathsOf = ({
  name,
  inputType,
}: {
  readonly name: string;
  readonly inputType: GraphQLInputObjectType;
}): readonly string[] => Object.keys(inputType.getFields()).map((subField) => `${name}.${subField}`);

const keysOf = (field: Field): readonly string[] => [
  ...field.columns.map(({ name }) => name),
  ...field.relations.map(({ name }) => name),
];

const suffix = (path: string): string => path.split('.').map(capitalise).join('');
