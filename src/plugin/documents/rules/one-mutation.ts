import { OperationTypeNode } from 'graphql';
import type { DocumentRule } from '../document-rule.js';
import { fieldsIn } from '../reading/selections.js';

/** Mutations of one operation run at the same time, and one may fail alone. */
export const oneMutation: DocumentRule = {
  name: 'one-mutation',
  about: 'several writes in one mutation, which run at the same time, and some may fail',
  servers: '2.x',
  visit: ({ graphql, report }) => ({
    OperationDefinition({ operation, selectionSet }) {
      if (operation !== OperationTypeNode.MUTATION) return;
      const [first, second] = fieldsIn(selectionSet, graphql).filter(({ name }) => !name.value.startsWith('__'));
      if (!first || !second || first.name.value === second.name.value) return;
      report(second, {
        what: `\`${second.name.value}\` does not wait for \`${first.name.value}\`, and may fail where that succeeds`,
        remedy: 'Write a mutation for each, or one that writes many records.',
      });
    },
  }),
};
