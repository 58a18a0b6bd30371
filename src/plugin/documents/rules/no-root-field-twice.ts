import { print, type FieldNode } from 'graphql';
import type { DocumentRule } from '../document-rule.js';
import { fieldsIn } from '../reading/selections.js';

/** A server refuses a root field that stands there twice, under whatever aliases. */
export const noRootFieldTwice: DocumentRule = {
  name: 'no-root-field-twice',
  about: 'a root field twice in one operation, aliased or not, which the server refuses',
  servers: '2.x',
  visit: ({ facts, graphql, report }) => ({
    OperationDefinition(node) {
      const seen = new Map<string, FieldNode>();
      for (const field of fieldsIn(node.selectionSet, graphql)) {
        const name = field.name.value;
        const before = seen.get(name);
        seen.set(name, before ?? field);
        if (!before || (facts.target === '$query' && isSame(before, field))) continue;
        report(field, {
          what: `\`${name}\` is asked for twice in one operation, which the server refuses, under another alias too`,
          remedy: 'Write an operation for each.',
        });
      }
    },
  }),
};

/** Whether `$query` makes one field of two: they have one key and the same arguments. */
const isSame = (left: FieldNode, right: FieldNode): boolean => printed(left) === printed(right);

const printed = ({ alias, name, arguments: given = [] }: FieldNode): string =>
  [alias?.value ?? name.value, name.value, ...given.map((argument) => print(argument))].join(' ');
