import type { DocumentRule } from '../document-rule.js';

/** Defaults of variables are not applied. */
export const noVariableDefault: DocumentRule = {
  name: 'no-variable-default',
  about: 'a default of a variable, which the server does not apply',
  isRepairedByQuery: true,
  servers: '2.x',
  visit: ({ report }) => ({
    VariableDefinition(node) {
      if (!node.defaultValue) return;
      const name = node.variable.name.value;
      report(node.defaultValue, {
        what: `the default of \`$${name}\` is not applied: without a value, what it is part of is left out`,
        remedy: `Send \`${name}\` with each call, or send the document with \`twenty.$query\`, which fills in defaults.`,
      });
    },
  }),
};
