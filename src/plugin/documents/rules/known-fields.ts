import { getNamedType, isInterfaceType, isObjectType, type GraphQLNamedType } from 'graphql';
import type { DocumentRule } from '../document-rule.js';
import { nearestName } from './nearest-name.js';

/** Unknown fields are no error: they come back as null, for ever. */
export const knownFields: DocumentRule = {
  name: 'known-fields',
  about: 'a field that the workspace does not have, which comes back as null without an error',
  servers: 'all',
  visit: ({ facts, graphql, report }) => ({
    Field(node) {
      const parent = graphql.getParentType();
      if (!parent || graphql.getFieldDef()) return;
      const name = node.name.value;
      const mutations = facts.schema.getMutationType();
      // `no-mutation-in-query` reports these
      if (parent === facts.schema.getQueryType() && mutations && name in mutations.getFields()) return;
      if (name === 'search') {
        report(node, {
          what: '`search` is not in the schema, so that its answer cannot be typed',
          remedy: 'Search with `twenty.$search`.',
        });
        return;
      }
      const isRoot = parent === facts.schema.getQueryType() || parent === mutations;
      const outcome = facts.server.isValidating || isRoot ? 'the server refuses' : 'comes back as null';
      const near = nearestName(name, fieldNames(parent));
      report(node, {
        what: `${placeOf(parent)} has no field \`${name}\`, which ${outcome}`,
        remedy: near
          ? `Did you mean \`${near}\`?`
          : 'Check the name; where the field is new or was renamed, read the workspace again.',
      });
    },
  }),
};

const fieldNames = (type: GraphQLNamedType): readonly string[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [];

const placeOf = (type: GraphQLNamedType): string => `\`${getNamedType(type).name}\``;
