import type { DocumentRule } from '../document-rule.js';
import { fieldsIn, selects } from '../reading/selections.js';

/** What is related to the record of a to-one relation is empty unless its `deletedAt` is selected. */
export const selectDeletedAt: DocumentRule = {
  name: 'select-deleted-at',
  about: 'relations below a relation to one record without its `deletedAt`, which come back empty',
  isRepairedByQuery: true,
  servers: '2.x',
  visit: ({ facts, graphql, report }) => ({
    Field(node) {
      const parent = graphql.getParentType();
      const relation = (parent && facts.objectOfType(parent.name))?.fields
        .flatMap(({ relations }) => relations)
        .find(({ name, kind }) => name === node.name.value && kind === 'one');
      const target = relation && facts.objectNamed(relation.target);
      if (!target?.fields.some(({ name }) => name === 'deletedAt')) return;
      if (selects(node.selectionSet, ['deletedAt'], graphql)) return;
      const further = target.fields.flatMap(({ relations }) => relations).map(({ name }) => name);
      const empty = fieldsIn(node.selectionSet, graphql).find(({ name }) => further.includes(name.value));
      if (!empty) return;
      report(node, {
        what: `\`${empty.name.value}\` below \`${node.name.value}\` comes back empty, because \`deletedAt\` is not selected in \`${node.name.value}\``,
        remedy: `Add it: \`${node.name.value} { deletedAt … }\`; or send the document with \`twenty.$query\`, which does.`,
      });
    },
  }),
};
