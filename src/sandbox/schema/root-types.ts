import type { ServerObject } from '../../twenty/server-metadata.js';
import { members } from './definition.js';
import type { Member, TypeDefinition } from './definition.js';
import { camelCase, pascalCase } from '../../twenty/graphql-names.js';
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

function queries({ type, singular, plural, hasDuplicates }: RootNames): readonly Member[] {
  const duplicates: Member = {
    name: `${singular}Duplicates`,
    type: `[${type}Connection!]`,
    args: members({ ids: '[UUID]', data: `[${type}CreateInput]` }),
  };
  return [
    { name: plural, type: `${type}Connection`, args: connectionArguments(type) },
    { name: singular, type, args: members({ filter: `${type}FilterInput!` }) },
    ...(hasDuplicates ? [duplicates] : []),
    {
      name: `${plural}GroupBy`,
      type: `[${type}GroupByConnection!]`,
      args: members({
        groupBy: `[${type}GroupByInput!]!`,
        filter: `${type}FilterInput`,
        orderBy: `[${type}OrderByWithGroupByInput]`,
        orderByForRecords: `[${type}OrderByInput]`,
        viewId: 'UUID',
        limit: 'Int',
        offsetForRecords: 'Int',
      }),
    },
  ];
}

function mutations({ type, pascalPlural, hasDuplicates }: RootNames): readonly Member[] {
  const one = (operation: string, args: Readonly<Record<string, string>>): Member => ({
    name: `${operation}${type}`,
    type,
    args: members(args),
  });
  const many = (operation: string, args: Readonly<Record<string, string>>): Member => ({
    name: `${operation}${pascalPlural}`,
    type: `[${type}!]`,
    args: members(args),
  });
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
          {
            name: `merge${pascalPlural}`,
            type,
            args: members({ ids: '[UUID!]!', conflictPriorityIndex: 'Int!', dryRun: 'Boolean' }),
          },
        ]
      : []),
  ];
}
