/** What the client knows of an object at run time, as data: names and kinds of keys, as short as can be. */
import { filterKindOf, type FilterKind } from '../../fields/filters.js';
import type { WorkspaceObject } from '../../workspace/workspace.js';
import { typeOfField } from '../view-context.js';
import { filterFactsOf, type FilterFactsData, type FilteredValue } from './filter-facts.js';
import { columnsOf, type FieldColumn } from './record-view.js';
import { entriesOf, ifAny, listed } from './without-empty.js';

/**
 * As `ObjectDescription` of the runtime, but for composites, which are there by name. What is empty or usual is
 * absent. An alias and no interface, which would not be data.
 */
export type ObjectData = {
  readonly singular: string;
  readonly plural: string;
  readonly graphql?: { readonly singular: string; readonly plural: string };
  readonly scalars?: string;
  readonly onRequest?: string;
  /** Field → name of the composite. */
  readonly composites?: Readonly<Record<string, string>>;
  readonly neverNull?: string;
  readonly toOne?: Readonly<Record<string, string>>;
  readonly toMany?: Readonly<Record<string, string>>;
  readonly filters?: FilterFactsData;
  readonly aggregates?: { readonly number?: string; readonly date?: string; readonly boolean?: string };
  readonly options?: Readonly<Record<string, readonly string[]>>;
  readonly domains?: string;
  readonly isCustom?: true;
  readonly unique?: string;
  readonly duplicateCriteria?: string;
  readonly lacks?: string;
};

/** The description of an object. */
export function objectData(object: WorkspaceObject): ObjectData {
  const { nameSingular, namePlural, graphql } = object;
  const { number, date, boolean } = object.aggregates;
  const columns = columnsOf(object);
  const scalars = columns.filter(({ column }) => column.output.kind !== 'object');
  const composites = columns.filter(({ column }) => column.output.kind === 'object');
  const isOnRequest = ({ field }: FieldColumn) => typeOfField(field).isOnRequest === true;
  const relations = object.fields.flatMap((field) => field.relations);
  const implied = new Set(relations.filter(({ kind }) => kind === 'one').map(({ name }) => `${name}Id`));
  const hasOtherNames = graphql.singular !== nameSingular || graphql.plural !== namePlural;
  const links = (kind: 'one' | 'many') =>
    entriesOf(relations.filter((each) => each.kind === kind).map(({ name, target }) => [name, target]));
  return {
    singular: nameSingular,
    plural: namePlural,
    ...(hasOtherNames ? { graphql: { singular: graphql.singular, plural: graphql.plural } } : {}),
    ...listed({
      scalars: scalars
        .filter((each) => !isOnRequest(each))
        .map(({ column }) => column.name)
        .filter((name) => !implied.has(name)),
      onRequest: scalars.filter(isOnRequest).map(({ column }) => column.name),
    }),
    ...ifAny('composites', entriesOf(composites.map(({ column }) => [column.name, column.output.name]))),
    ...(object.lacks.length > 0
      ? {}
      : listed({ neverNull: columns.filter(isNeverNull).map(({ column }) => column.name) })),
    ...ifAny('toOne', links('one')),
    ...ifAny('toMany', links('many')),
    ...ifAny('filters', filterFactsOf(scalars.flatMap(filteredValue))),
    ...ifAny('aggregates', listed({ number, date, boolean })),
    ...ifAny('options', entriesOf(optionsOf(columns))),
    ...listed({
      domains: composites.filter(({ field }) => typeOfField(field).isDomain?.(field)).map(({ column }) => column.name),
    }),
    ...(object.isCustom ? { isCustom: true } : {}),
    ...listed({
      unique: object.unique.map(({ name }) => name).filter((name) => name !== 'id'),
      duplicateCriteria: object.duplicateCriteria,
      lacks: object.lacks,
    }),
  };
}

const optionsOf = (columns: readonly FieldColumn[]) =>
  columns.flatMap(({ field, column }) =>
    field.options.length > 0 ? [[column.name, field.options.map(({ value }) => value)] as const] : [],
  );

/** Kinds of values that a cursor was seen to work with (2.21). */
const ORDERED: readonly (FilterKind | undefined)[] = [
  'text',
  'uuid',
  'number',
  'boolean',
  'date',
  'dateTime',
  'select',
];

/** Whether schema and metadata agree that a value is always there, and that records can be ordered by it. */
const isNeverNull = ({ field, column }: FieldColumn): boolean => {
  const kind = typeOfField(field).filter ?? (column.filter ? filterKindOf(column.filter.name) : undefined);
  const isAlwaysThere = !column.output.isNullable && !field.isNullable && !column.isJoinId;
  return isAlwaysThere && column.orderBy?.kind === 'enum' && ORDERED.includes(kind);
};

const filteredValue = ({ field, column }: FieldColumn): readonly FilteredValue[] =>
  column.filter
    ? [
        {
          name: column.name,
          kind: typeOfField(field).filter ?? filterKindOf(column.filter.name),
          isLowerCase: false,
        },
      ]
    : [];
