/** How TypeScript writes the values that fields are made of. `twenty` is the runtime's namespace in generated modules. */
import type { FilterKind } from '../../fields/filters.js';
import type { ItemKind, ValueKind } from '../../fields/value-kinds.js';
import { objectType, unionType, writtenType, type TypeNode } from '../../print/types.js';

const READ: Readonly<Record<ValueKind, TypeNode>> = {
  text: 'string',
  boolean: 'boolean',
  number: 'number',
  decimal: writtenType('number | string'),
  json: 'twenty.Json',
  date: 'string',
  position: 'number',
};

const WRITTEN: Readonly<Record<ValueKind, TypeNode>> = {
  ...READ,
  json: 'twenty.JsonInput',
  date: 'twenty.DateInput',
  position: writtenType("number | 'first' | 'last'"),
};

/** The type of a value as the server answers it. */
export const readValueType = (kind: ValueKind): TypeNode => READ[kind];

/** The type of a value as an app may write it. */
export const writtenValueType = (kind: ValueKind): TypeNode => WRITTEN[kind];

/** The type of the items of a list: the same for reading and writing. */
export function itemType(kind: ItemKind): TypeNode {
  if (typeof kind === 'string') return readValueType(kind);
  const members = Object.entries(kind).map(([name, part]) => ({
    name,
    type: unionType([readValueType(part), 'null']),
    isOptional: true,
  }));
  return objectType(members);
}

/** An interface of the runtime that serves filters of a kind. */
interface FilterInterface {
  readonly name: string;
  /** Its argument is the type of the options. */
  readonly takesOptions?: true;
}

/** The interface of each kind. */
export const FILTER_INTERFACES: Readonly<Record<Exclude<FilterKind, 'none'>, FilterInterface>> = {
  text: { name: 'TextFilter' },
  uuid: { name: 'UuidFilter' },
  number: { name: 'NumberFilter' },
  bigNumber: { name: 'BigNumberFilter' },
  boolean: { name: 'BooleanFilter' },
  date: { name: 'DateFilter' },
  dateTime: { name: 'DateFilter' },
  select: { name: 'SelectFilter', takesOptions: true },
  multiSelect: { name: 'MultiSelectFilter', takesOptions: true },
  array: { name: 'ArrayFilter' },
  rawJson: { name: 'JsonFilter' },
};
