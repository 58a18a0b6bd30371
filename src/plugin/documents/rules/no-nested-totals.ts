import type { DocumentRule } from '../document-rule.js';
import { fieldsIn } from '../reading/selections.js';
import { MOST_CHILDREN, relatedList } from './related-list.js';

/** What a list of related records says of itself is about the 60 that it holds. */
export const noNestedTotals: DocumentRule = {
  name: 'no-nested-totals',
  about: '`totalCount`, `pageInfo` and aggregates of a list of related records, which know its first 60 alone',
  servers: '2.x',
  visit: (context) => ({
    Field(node) {
      const list = relatedList(node, context);
      if (!list) return;
      for (const field of fieldsIn(node.selectionSet, context.graphql)) {
        const name = field.name.value;
        if (name === 'edges' || name === '__typename') continue;
        context.report(field, {
          what:
            name === 'pageInfo'
              ? `\`pageInfo\` of \`${node.name.value}\` never says that there are more records`
              : `\`${name}\` of \`${node.name.value}\` is about its first ${MOST_CHILDREN} records alone`,
          remedy: `Ask \`${list.plural}\` for it in an operation of its own, filtered by \`${list.joinId}\`.`,
        });
      }
    },
  }),
};
