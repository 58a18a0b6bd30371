/** What the client knows of an object at run time: names and kinds of its keys, as short as can be. */
import type { WorkspaceObject } from '../../workspace/workspace.js';
import type { FilterKind } from '../../fields/field-type.js';
import { filterKindOf } from '../../fields/filters.js';
import { propertyKey, stringLiteral } from '../../print/escape.js';
import { filterFactsLiteral, type FilteredValue } from './filter-facts-view.js';
import { objectDeclaration, type Literal } from '../../print/literal.js';
import { columnsOf, type FieldColumn } from './record-view.js';
import { typeOfField, type ViewContext } from '../view-context.js';

/** The declaration of the description; what is empty or usual is left out. */
export function descriptionDeclaration({
  context,
  object,
}: {
  readonly context: ViewContext;
  readonly object: WorkspaceObject;
}): string {
  const { nameSingular, namePlural, graphql } = object;
  const columns = columnsOf(object);
  const scalars = columns.filter(({ column }) => column.output.kind !== 'object');
  const composites = columns.filter(({ column }) => column.output.kind === 'object');
  const isOnRequest = ({ field }: (typeof columns)[number]) => typeOfField(field).isOnRequest === true;
  const relations = object.fields.flatMap((field) => field.relations);
  const implied = new Set(relations.filter(({ kind }) => kind === 'one').map(({ name }) => `${name}Id`));
  const hasOtherNames = graphql.singular !== nameSingular || graphql.plural !== namePlural;
  const links = (kind: 'one' | 'many') =>
    map(relations.filter((each) => each.kind === kind).map(({ name, target }) => [name, stringLiteral(target)]));
  const properties: readonly (readonly [string, Literal | null])[] = [
    ['singular', { code: stringLiteral(nameSingular) }],
    ['plural', { code: stringLiteral(namePlural) }],
    [
      'graphql',
      hasOtherNames
        ? map([
            ['singular', stringLiteral(graphql.singular)],
            ['plural', stringLiteral(graphql.plural)],
          ])
        : null,
    ],
    [
      'scalars',
      names(
        scalars
          .filter((each) => !isOnRequest(each))
          .map(({ column }) => column.name)
          .filter((name) => !implied.has(name)),
      ),
    ],
    ['onRequest', names(scalars.filter(isOnRequest).map(({ column }) => column.name))],
    [
      'composites',
      map(composites.map(({ column }) => [column.name, context.identifiers.composite(column.output.name).description])),
    ],
    ['neverNull', object.lacks.length > 0 ? null : names(columns.filter(isNeverNull).map(({ column }) => column.name))],
    ['toOne', links('one')],
    ['toMany', links('many')],
    ['filters', filterFactsLiteral(scalars.flatMap(filteredValue))],
    ['aggregates', aggregateFacts(object)],
    ['isCustom', object.isCustom ? { code: 'true' } : null],
    ['unique', names(object.unique.map(({ name }) => name).filter((name) => name !== 'id'))],
    ['duplicateCriteria', names(object.duplicateCriteria)],
    ['lacks', names(object.lacks)],
  ];
  const { description, types } = context.identifiers.object(nameSingular);
  return objectDeclaration({
    head: `export const ${description}: twenty.ObjectDescription<${types}> =`,
    entries: properties.flatMap(([key, value]) => (value ? [{ key, value }] : [])),
  });
}

function aggregateFacts({ aggregates: { number, date, boolean } }: WorkspaceObject): Literal | null {
  const lists = [
    ['number', number],
    ['date', date],
    ['boolean', boolean],
  ] as const;
  return map(
    lists.flatMap(([key, paths]) => (paths.length > 0 ? [[key, stringLiteral(paths.join(' '))] as const] : [])),
  );
}

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

const names = (list: readonly string[]): Literal | null =>
  list.length > 0 ? { code: stringLiteral(list.join(' ')) } : null;

const map = (entries: readonly (readonly [string, string])[]): Literal | null =>
  entries.length > 0 ? { entries: entries.map(([name, code]) => ({ key: propertyKey(name), value: { code } })) } : null;
