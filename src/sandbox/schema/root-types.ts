import type { ServerObject } from '../../plugin/read/server-metadata.js';
import { members } from './definition.js';
import type { Member, TypeDefinition } from './definition.js';
import { camelCase, pascalCase } from './names.js';
import { connectionArguments } from './object-types.js';

/** The names of an object in root fields and types. */
interface RootNames {
  readonly type: string;
  readonly singular: string;
  readonly plural: string;
  readonly pascalPlural: string;
  readonly hasDuplicates: boolean;
}

/** Query and Mutation with every operation of every object. */
export function rootTypes(objects: readonly ServerObject[]): readonly TypeDefinition[] {
  const names = objects.map(rootNames);
  return [
    { kind: 'object', name: 'Query', members: names.flatMap(queries) },
    { kind: 'object', name: 'Mutation', members: names.flatMap(mutations) },
  ];
}

const rootNames = (object: ServerObject): RootNames => ({
  type: pascalCase(object.nameSingular),
  singular: camelCase(object.nameSingular),
  plural: camelCase(object.namePlural),
  pascalPlural: pascalCase(object.namePlural),
  hasDuplicates: object.duplicateCriteria !== null && object.duplicateCriteria !== undefined,
});

const root = (name: string, type: string, args: readonly Member[]): Member => ({ name, type, args });

function queries({ type, singular, plural, hasDuplicates }: RootNames): readonly Member[] {
  return [
    root(plural, `${type}Connection`, connectionArguments(type)),
    root(singular, type, members({ filter: `${type}FilterInput!` })),
    ...(hasDuplicates
      ? [
          root(
            `${singular}Duplicates`,
            `[${type}Connection!]`,
            members({ ids: '[UUID]', data: `[${type}CreateInput]` }),
          ),
        ]
      : []),
    root(`${plural}GroupBy`, `[${type}GroupByConnection!]`, [
      ...members({
        groupBy: `[${type}GroupByInput!]!`,
        filter: `${type}FilterInput`,
        orderBy: `[${type}OrderByWithGroupByInput]`,
        orderByForRecords: `[${type}OrderByInput]`,
        viewId: 'UUID',
        limit: 'Int',
        offsetForRecords: 'Int',
      }),
    ]),
  ];
}

function mutations({ type, pascalPlural, hasDuplicates }: RootNames): readonly Member[] {
  const one = (operation: string, args: Readonly<Record<string, string>>): Member =>
    root(`${operation}${type}`, type, members(args));
  const many = (operation: string, args: Readonly<Record<string, string>>): Member =>
    root(`${operation}${pascalPlural}`, `[${type}!]`, members(args));
  const byId = { id: 'UUID!' };
  const byFilter = { filter: `${type}FilterInput!` };
  return [
    many('create', { data: `[${type}CreateInput!]!`, upsert: 'Boolean' }),
    one('create', { data: `${type}CreateInput!`, upsert: 'Boolean' }),
    one('update', { ...byId, data: `${type}UpdateInput!` }),
    one('delete', byId),
    many('update', { data: `${type}UpdateInput!`, ...byFilter }),
    many('delete', byFilter),
    one('destroy', byId),
    many('destroy', byFilter),
    one('restore', byId),
    many('restore', byFilter),
    ...(hasDuplicates
      ? [
          root(
            `merge${pascalPlural}`,
            type,
            members({ ids: '[UUID!]!', conflictPriorityIndex: 'Int!', dryRun: 'Boolean' }),
          ),
        ]
      : []),
  ];
}
