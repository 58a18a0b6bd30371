import { lexicographicSortSchema, printType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildWorkspaceSchema } from '../../src/sandbox/schema/build.js';
import { capturedMetadata, capturedSchema } from '../fixtures/captures.js';

const printed = (schema: GraphQLSchema): ReadonlyMap<string, string> => {
  const types = Object.values(lexicographicSortSchema(schema).getTypeMap()).filter(
    ({ name }) => !name.startsWith('__'),
  );
  return new Map(types.map((type) => [type.name, printType(type).replaceAll(/^ *"""[^]*?"""\n/gm, '')]));
};

/** A 1.2 server has its own types on the same endpoint; where names clash, they win or are mixed in. */
const MIXED = ['FilterIs', 'WorkflowRun', 'WorkflowVersion', 'WorkspaceMember'];
const REPLACED = /ApiKey|Webhook/;

describe('the schema of a 1.2 server', () => {
  const built = printed(buildWorkspaceSchema({ metadata: capturedMetadata('v1.2'), version: '1.2' }));
  const real = printed(capturedSchema('v1.2/introspection.json'));

  it('has the captured types, but those that the server replaces with its own', () => {
    const different = [...built].filter(([name, text]) => real.get(name) !== text).map(([name]) => name);
    expect(different.filter((name) => !REPLACED.test(name))).toEqual([...MIXED, 'Mutation', 'Query'].toSorted());
  });

  it.each(['Query', 'Mutation'])(
    'has the captured fields of %s for every object that the server does not replace',
    (root) => {
      const lines = (built.get(root) ?? '')
        .split('\n')
        .filter((line) => !REPLACED.test(line.replace(/[(:].*/, '')) && !/ (apiKey|webhook)s?\(/.test(line));
      expect(lines.length).toBeGreaterThan(50);
      expect((real.get(root) ?? '').split('\n')).toEqual(expect.arrayContaining(lines));
    },
  );
});
