import { Kind } from 'graphql';
import type { DocumentRule } from '../document-rule.js';
import { relatedList, MOST_CHILDREN } from './related-list.js';

/** Lists of related records take no arguments, and hold 60 at most. */
export const noNestedArguments: DocumentRule = {
  name: 'no-nested-arguments',
  about: 'arguments of a list of related records, which the server ignores: it returns the first 60 at most',
  servers: 'all',
  visit: (context) => ({
    Field(node) {
      const list = relatedList(node, context);
      if (!list) return;
      for (const argument of node.arguments ?? []) {
        const { value } = argument;
        const asksForMore =
          argument.name.value === 'first' && value.kind === Kind.INT && Number(value.value) > MOST_CHILDREN;
        context.report(argument, {
          what: asksForMore
            ? `\`first: ${value.value}\` of \`${node.name.value}\` returns ${MOST_CHILDREN} records at most`
            : `\`${argument.name.value}\` of \`${node.name.value}\` is ignored: the server returns the first ${MOST_CHILDREN} related records`,
          remedy: `Leave it out, or ask for \`${list.plural}\` in an operation of its own, filtered by \`${list.joinId}\`.`,
        });
      }
    },
  }),
};
