/** What the client knows of an object at run time: names and kinds of its keys, as short as can be. */
import type { WorkspaceObject } from '../../workspace/workspace.js';
import { filterKindOf, type FilterKind } from '../../fields/filters.js';
import { constant } from '../../print/declarations.js';
import { objectLiteral, openObjectLiteral, text, type Expression } from '../../print/expressions.js';
import { typeReference } from '../../print/types.js';
import { filterFactsLiteral, type FilteredValue } from './filter-facts-view.js';
import { columnsOf, type FieldColumn } from './record-view.js';
import { typeOfField, type ModuleContext } from '../view-context.js';

/** The declaration of the description; what is empty or usual is left out. */
export function descriptionDeclaration({
  context,
  object,
}: {
  readonly context: ModuleContext;
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
    map(relations.filter((each) => each.kind === kind).map(({ name, target }) => [name, text(target)]));
  const properties: readonly (readonly [string, Expression | null])[] = [
    ['singular', text(nameSingular)],
    ['plural', text(namePlural)],
    [
      'graphql',
      hasOtherNames
        ? map([
            ['singular', text(graphql.singular)],
            ['plural', text(graphql.plural)],
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
      map(
        composites.map(({ column }) => {
          const { description, from } = context.identifiers.composite(column.output.name);
          return [column.name, context.scope.value({ name: description, from })];
        }),
      ),
    ],
    ['neverNull', object.lacks.length > 0 ? null : names(columns.filter(isNeverNull).map(({ column }) => column.name))],
    ['toOne', links('one')],
    ['toMany', links('many')],
    ['filters', filterFactsLiteral(scalars.flatMap(filteredValue))],
    ['aggregates', aggregateFacts(object)],
    ['isCustom', object.isCustom ? 'true' : null],
    ['unique', names(object.unique.map(({ name }) => name).filter((name) => name !== 'id'))],
    ['duplicateCriteria', names(object.duplicateCriteria)],
    ['lacks', names(object.lacks)],
  ];
  const { description, types } = context.identifiers.object(nameSingular);
  return constant({
    name: description,
    type: typeReference('twenty.ObjectDescription', [types]),
    value: openObjectLiteral(properties.flatMap(([key, value]) => (value === null ? [] : [{ key, value }]))),
  });
}

function aggregateFacts({ aggregates: { number, date, boolean } }: WorkspaceObject): Expression | null {
  const lists = [
    ['number', number],
    ['date', date],
    ['boolean', boolean],
  ] as const;
  return map(lists.flatMap(([key, paths]) => (paths.length > 0 ? [[key, text(paths.join(' '))] as const] : [])));
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

const names = (list: readonly string[]): Expression | null => (list.length > 0 ? text(list.join(' ')) : null);

const map = (entries: readonly (readonly [string, Expression])[]): Expression | null =>
  entries.length > 0 ? objectLiteral(entries.map(([key, value]) => ({ key, value }))) : null;
