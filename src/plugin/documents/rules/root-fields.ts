import type { DocumentRule } from '../document-rule.js';
import { fieldsIn } from '../reading/selections.js';

const MOST_ROOT_FIELDS = 20;

/** What may stand together at the root. */
export const rootFields: DocumentRule = {
  name: 'root-fields',
  about: 'more than 20 root fields, or `__typename` and introspection beside records, which the server refuses',
  servers: '2.x',
  visit: ({ facts, graphql, report }) => ({
    OperationDefinition({ selectionSet }) {
      const fields = fieldsIn(selectionSet, graphql);
      const beyond = fields[MOST_ROOT_FIELDS];
      if (beyond)
        report(beyond, {
          what: `the operation has ${fields.length} root fields, and the server takes ${MOST_ROOT_FIELDS}`,
          remedy: 'Write several operations.',
        });
      if (!fields.some(({ name }) => facts.rootField(name.value))) return;
      for (const field of fields.filter(({ name }) => name.value.startsWith('__'))) {
        report(field, {
          what: `\`${field.name.value}\` beside records makes the server refuse the operation`,
          remedy: 'Leave it out at the root, or ask for it in an operation of its own.',
        });
      }
    },
  }),
};
