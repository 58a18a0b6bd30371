import type { GraphQLField, GraphQLSchema } from 'graphql';
import { change, type Change } from './change.js';
import { matchByName, type Sides } from './match-by-name.js';

/** Arguments of root fields that are there before and after. The client knows them; documents written by hand may use them. */
export function diffArguments({ before, after }: Sides<GraphQLSchema>): readonly Change[] {
  return matchByName({ before: rootFields(before), after: rootFields(after) }).kept.flatMap((sides) => {
    const { added, removed } = matchByName({ before: sides.before.args, after: sides.after.args });
    const path = sides.after.name;
    return [
      ...removed.map(({ name }) => change({ kind: 'argument-lost', path, what: `argument ${name} removed` })),
      ...added.map(({ name }) => change({ kind: 'argument-gained', path, what: `argument ${name} added` })),
    ];
  });
}

const rootFields = (schema: GraphQLSchema): readonly GraphQLField<unknown, unknown>[] => [
  ...Object.values(schema.getQueryType()?.getFields() ?? {}),
  ...Object.values(schema.getMutationType()?.getFields() ?? {}),
];
