import { getNamedType, isObjectType } from 'graphql';
import type { DocumentRule } from '../document-rule.js';
import { isRoot } from '../reading/root-call.js';

/** A composite without a selection reads as null, a relation as a record without its fields. */
export const selectParts: DocumentRule = {
  name: 'select-parts',
  about: 'a composite or relation without `{ … }`, which comes back as null or nearly empty',
  servers: 'all',
  visit: (context) => ({
    Field(node) {
      const type = getNamedType(context.graphql.getType());
      if (!isObjectType(type) || node.selectionSet) return;
      const { facts } = context;
      const isComposite = facts.compositeNamed(type.name) !== undefined;
      const some = Object.keys(type.getFields())
        .filter((name) => name !== 'context')
        .slice(0, 2);
      const outcome = facts.server.isValidating
        ? 'the server refuses'
        : isComposite
          ? 'comes back as null'
          : isRoot(context)
            ? 'comes back empty'
            : 'comes back with its id alone';
      context.report(node, {
        what: `\`${node.name.value}\` is asked for without its parts, which ${outcome}`,
        remedy: `Say which: \`${node.name.value} { ${some.join(' ')} }\`.`,
      });
    },
  }),
};
