import type { DocumentRule } from '../document-rule.js';
import { isRoot } from '../reading/root-call.js';

/** Aliases below the root are ignored: the field comes back under its own name. */
export const noNestedAlias: DocumentRule = {
  name: 'no-nested-alias',
  about: 'an alias below a root field, which the server ignores',
  isRepairedByQuery: true,
  servers: '2.x',
  visit: (context) => ({
    Field(node) {
      if (!node.alias || node.alias.value === node.name.value || isRoot(context)) return;
      context.report(node.alias, {
        what: `the alias \`${node.alias.value}\` is ignored: the field comes back as \`${node.name.value}\``,
        remedy: `Ask for \`${node.name.value}\` by its own name, or send the document with \`twenty.$query\`, which restores aliases.`,
      });
    },
  }),
};
