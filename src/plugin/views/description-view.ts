/** What the client knows of an object at run time: names and kinds of its keys, as short as can be. */
import type { WorkspaceObject } from '../workspace/workspace.js';
import { propertyKey, stringLiteral } from './escape.js';
import { columnsOf } from './record-view.js';
import { typeOfField, type ViewContext } from './view-context.js';

/** A property of the description, as code. */
export interface PropertyView {
  readonly key: string;
  readonly value: string;
}

/** Properties of the description; what is empty or usual is left out. */
export function descriptionProperties({
  context,
  object,
}: {
  readonly context: ViewContext;
  readonly object: WorkspaceObject;
}): readonly PropertyView[] {
  const { nameSingular, namePlural, graphql } = object;
  const columns = columnsOf(object);
  const scalars = columns.filter(({ column }) => column.output.kind !== 'object');
  const composites = columns.filter(({ column }) => column.output.kind === 'object');
  const isOnRequest = ({ field }: (typeof columns)[number]) => typeOfField(field).isOnRequest === true;
  const relations = object.fields.flatMap((field) => field.relations);
  const hasOtherNames = graphql.singular !== nameSingular || graphql.plural !== namePlural;
  const links = (kind: 'one' | 'many') =>
    mapLiteral(
      relations
        .filter((each) => each.kind === kind)
        .map(({ name, target }) => ({ key: propertyKey(name), value: stringLiteral(target) })),
    );
  return [
    { key: 'name', value: stringLiteral(nameSingular) },
    { key: 'plural', value: stringLiteral(namePlural) },
    {
      key: 'graphql',
      value: hasOtherNames
        ? `{ singular: ${stringLiteral(graphql.singular)}, plural: ${stringLiteral(graphql.plural)} }`
        : '',
    },
    { key: 'scalars', value: names(scalars.filter((each) => !isOnRequest(each)).map(({ column }) => column.name)) },
    { key: 'onRequest', value: names(scalars.filter(isOnRequest).map(({ column }) => column.name)) },
    {
      key: 'composites',
      value: mapLiteral(
        composites.map(({ column }) => ({
          key: propertyKey(column.name),
          value: context.identifiers.composite(column.output.name).description,
        })),
      ),
    },
    { key: 'toOne', value: links('one') },
    { key: 'toMany', value: links('many') },
    { key: 'unique', value: names(object.unique.map(({ name }) => name).filter((name) => name !== 'id')) },
    { key: 'lacks', value: names(object.lacks) },
  ].filter(({ value }) => value !== '');
}

const names = (list: readonly string[]): string => (list.length > 0 ? stringLiteral(list.join(' ')) : '');

const mapLiteral = (entries: readonly PropertyView[]): string =>
  entries.length > 0 ? `{ ${entries.map(({ key, value }) => `${key}: ${value}`).join(', ')} }` : '';
