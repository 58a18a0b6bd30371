import type { ServerField } from '../../twenty/server-metadata.js';
import type { FieldOf } from '../fields/field-of.js';
import { jsonType } from '../fields/raw-json.js';
import { compositeTypes, scalarTypes } from '../fields/registry.js';
import type { ScalarType } from '../fields/scalar-type.js';

/** The GraphQL types of a field that holds a value, without lists and `!`. */
export interface ValueTypes {
  readonly output: string;
  readonly create: string;
  readonly update: string;
  readonly filter: string;
  readonly orderBy: string;
  /** Absent where the server does not group by this type. */
  readonly groupBy?: string;
  /** Whether groups are made by granularities, and ordered by them. */
  readonly isDate: boolean;
  readonly list?: 'item' | 'plain';
}

/** The type of a field that is one value; a type that this version does not know is served as JSON. */
export const scalarTypeOf = (fieldOf: FieldOf): ScalarType =>
  scalarTypes.get(fieldOf.field.type)?.(fieldOf) ?? jsonType;

/** The types of a field that holds a value. */
export function valueTypes(fieldOf: FieldOf): ValueTypes {
  const composite = compositeTypes.get(fieldOf.field.type);
  return composite === undefined ? valueTypesOf(scalarTypeOf(fieldOf), fieldOf.field) : typesNamed(composite.typeName);
}

function valueTypesOf({ graphql, grouping }: ScalarType, field: ServerField): ValueTypes {
  const isDate = grouping?.dayBoundary !== undefined;
  const input = field.name === 'id' ? 'ID' : (graphql.input ?? graphql.type);
  return {
    output: graphql.type,
    create: input,
    update: input,
    filter: graphql.filter,
    orderBy: 'OrderByDirection',
    isDate,
    ...(grouping === undefined ? {} : { groupBy: isDate ? 'GroupByDateGranularityInput' : 'Boolean' }),
    ...(graphql.list === undefined ? {} : { list: graphql.list }),
  };
}

const typesNamed = (name: string): ValueTypes => ({
  output: name,
  create: `${name}CreateInput`,
  update: `${name}UpdateInput`,
  filter: `${name}FilterInput`,
  orderBy: `${name}OrderByInput`,
  groupBy: `${name}GroupByInput`,
  isDate: false,
});
