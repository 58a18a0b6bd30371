import type { ServerField, ServerObject } from '../../twenty/server-metadata.js';
import { COMPOSITES } from './composites.js';
import { pascalCase } from './names.js';

/** The aggregates that a type of field has beside counting. */
export type AggregateKind = 'none' | 'date' | 'boolean' | 'number' | 'currency';

/** The GraphQL types of a field that holds a value, without lists and `!`. */
export interface ValueTypes {
  readonly output: string;
  readonly create: string;
  readonly update: string;
  readonly filter: string;
  readonly orderBy: string;
  /** Absent where the server does not group by this type. */
  readonly groupBy?: string;
  /** `item`: a list whose items follow the field's nullability. `plain`: a list of nullable items. */
  readonly list?: 'item' | 'plain';
  readonly aggregates: AggregateKind;
}

const scalar = (
  { type, filter }: { readonly type: string; readonly filter: string },
  more: Partial<ValueTypes> = {},
): ValueTypes => ({
  output: type,
  create: type,
  update: type,
  filter,
  orderBy: 'OrderByDirection',
  groupBy: 'Boolean',
  aggregates: 'none',
  ...more,
});

const dateTypes = { groupBy: 'GroupByDateGranularityInput', aggregates: 'date' } as const;
const number = { aggregates: 'number' } as const;

const NUMBERS: Readonly<Record<string, ValueTypes>> = {
  int: scalar({ type: 'Int', filter: 'IntFilter' }, number),
  float: scalar({ type: 'Float', filter: 'FloatFilter' }, number),
  bigint: scalar({ type: 'BigInt', filter: 'BigIntFilter' }, number),
};

const JSON_VALUE = withoutGroupBy(scalar({ type: 'JSON', filter: 'RawJsonFilter' }));

const SCALARS: Readonly<Record<string, ValueTypes>> = {
  UUID: scalar({ type: 'UUID', filter: 'UUIDFilter' }),
  TEXT: scalar({ type: 'String', filter: 'StringFilter' }),
  DATE_TIME: scalar({ type: 'DateTime', filter: 'DateTimeFilter' }, dateTypes),
  DATE: scalar({ type: 'Date', filter: 'DateFilter' }, dateTypes),
  BOOLEAN: scalar({ type: 'Boolean', filter: 'BooleanFilter' }, { aggregates: 'boolean' }),
  NUMERIC: scalar({ type: 'BigFloat', filter: 'BigFloatFilter' }),
  ARRAY: scalar({ type: 'String', filter: 'ArrayFilter' }, { list: 'plain' }),
  POSITION: withoutGroupBy(scalar({ type: 'Position', filter: 'FloatFilter' })),
  RAW_JSON: JSON_VALUE,
  TS_VECTOR: withoutGroupBy(scalar({ type: 'TSVector', filter: 'TSVectorFilter' })),
  FILES: {
    ...JSON_VALUE,
    output: 'FileObject',
    create: 'FileItemInput',
    update: 'FileItemInput',
    list: 'plain',
  },
};

function withoutGroupBy({ groupBy: _, ...types }: ValueTypes): ValueTypes {
  return types;
}

/** A field of an object: what its types are named after. */
export interface FieldOf {
  readonly object: ServerObject;
  readonly field: ServerField;
}

/** The enum of a field with options. */
export const enumName = ({ object, field }: FieldOf): string =>
  `${pascalCase(object.nameSingular)}${pascalCase(field.name)}Enum`;

/** The types of a field that holds a value. A type that this version does not know is served as JSON. */
export function valueTypes({ object, field }: FieldOf): ValueTypes {
  if (hasOptions(field)) {
    const name = enumName({ object, field });
    const types = scalar({ type: name, filter: `${name}Filter` });
    return field.type === 'MULTI_SELECT' ? { ...types, list: 'item' } : types;
  }
  if (field.type === 'NUMBER')
    return (
      NUMBERS[String(field.settings?.['dataType'] ?? 'float')] ??
      scalar({ type: 'Float', filter: 'FloatFilter' }, number)
    );
  const composite = COMPOSITES[field.type];
  if (composite) return compositeTypes(composite.name, field.type);
  const types = SCALARS[field.type] ?? JSON_VALUE;
  return field.name === 'id' ? { ...types, create: 'ID', update: 'ID' } : types;
}

/** Whether the field has an enum of its own. */
export const hasOptions = (field: ServerField): boolean => ['SELECT', 'MULTI_SELECT', 'RATING'].includes(field.type);

function compositeTypes(name: string, type: string): ValueTypes {
  return {
    output: name,
    create: `${name}CreateInput`,
    update: `${name}UpdateInput`,
    filter: `${name}FilterInput`,
    orderBy: `${name}OrderByInput`,
    groupBy: `${name}GroupByInput`,
    aggregates: type === 'CURRENCY' ? 'currency' : 'none',
  };
}
