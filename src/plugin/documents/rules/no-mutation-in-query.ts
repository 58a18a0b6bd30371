import type { DocumentRule } from '../document-rule.js';

/** A write inside of `query` is carried out all the same. */
export const noMutationInQuery: DocumentRule = {
  name: 'no-mutation-in-query',
  about: 'a write inside of `query`, which the server carries out, and clients repeat and cache as a read',
  servers: 'all',
  visit: ({ facts, graphql, report }) => ({
    Field(node) {
      const name = node.name.value;
      const mutations = facts.schema.getMutationType();
      if (graphql.getParentType() !== facts.schema.getQueryType() || graphql.getFieldDef()) return;
      if (!mutations || !(name in mutations.getFields())) return;
      report(node, {
        what: `\`${name}\` writes, and stands in a query, which ${facts.server.isValidating ? 'the server refuses' : 'the server carries out all the same'}`,
        remedy: 'Write `mutation` instead of `query`.',
      });
    },
  }),
};
