import { buildClientSchema, introspectionFromSchema, lexicographicSortSchema, printSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { defineWorkspace } from '../../../src/sandbox/metadata/define.js';
import { exampleWorkspace } from '../../../src/sandbox/metadata/example.js';
import { buildWorkspaceSchema } from '../../../src/sandbox/schema/build.js';
import { camelCase, pascalCase } from '../../../src/twenty/graphql-names.js';
import type { ActorQuirk } from '../../../src/sandbox/schema/rules.js';

/** Sorted, because the server's order changes between cache loads; introspected, as clients see it. */
const sorted = (schema: GraphQLSchema): string =>
  printSchema(
    lexicographicSortSchema(
      buildClientSchema(introspectionFromSchema(schema, { descriptions: false }), { assumeValid: true }),
    ),
  );

describe('the schema of a workspace', () => {
  it('differs between the first build of a server process and later ones in the nullability of Actor only', () => {
    const lines = (actorQuirk: ActorQuirk): readonly string[] =>
      sorted(buildWorkspaceSchema({ metadata: exampleWorkspace, actorQuirk })).split('\n');
    const later = lines('laterBuild');
    expect(
      lines('firstBuild')
        .map((line, at) => [line, later[at]])
        .filter(([first, second]) => first !== second),
    ).toEqual([
      ['  name: String!', '  name: String'],
      ['  source: ActorSourceEnum!', '  source: ActorSourceEnum'],
      ['  source: ActorSourceEnum!', '  source: ActorSourceEnum'],
    ]);
  });
});

describe('names in the schema', () => {
  it.each([
    ['b2bDeal', 'b2BDeal', 'B2BDeal'],
    ['lead2go', 'lead2Go', 'Lead2Go'],
    ['iOSDevice', 'iOsDevice', 'IOsDevice'],
    ['myABTest', 'myAbTest', 'MyAbTest'],
    ['x1y2', 'x1Y2', 'X1Y2'],
    ['noteTarget', 'noteTarget', 'NoteTarget'],
    ['a', 'a', 'A'],
  ])('%s is %s in fields and %s in types', (name, camel, pascal) => {
    expect([camelCase(name), pascalCase(name)]).toEqual([camel, pascal]);
  });
});

describe('an object whose name is a type that Twenty has', () => {
  it.each(['actor', 'pageInfo', 'query', 'emails', 'string'])('%s breaks the schema of the whole workspace', (name) => {
    const metadata = defineWorkspace({ objects: [{ nameSingular: name, namePlural: `${name}List`, fields: {} }] });
    expect(() => buildWorkspaceSchema({ metadata })).toThrow('Schema must contain uniquely named types');
  });
});

describe('the schema of a 1.2 server', () => {
  it('has the queries of objects that are named like groups or merges of 2.x, and none of those', () => {
    const metadata = defineWorkspace({
      objects: [
        { nameSingular: 'mergeRequest', namePlural: 'mergeRequests', fields: {} },
        { nameSingular: 'oneGroupBy', namePlural: 'allGroupBy', fields: {} },
      ],
    });
    const schema = buildWorkspaceSchema({ metadata, version: '1.2' });
    const queries = Object.keys(schema.getQueryType()?.getFields() ?? {});
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(queries.filter((name) => /^merge|GroupBy/.test(name))).toEqual([
      'mergeRequests',
      'mergeRequest',
      'allGroupBy',
      'oneGroupBy',
    ]);
    expect(mutations.filter((name) => name.startsWith('merge'))).toEqual([]);
  });
});
