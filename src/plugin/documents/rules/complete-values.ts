import { Kind, visit } from 'graphql';
import type { DocumentRule } from '../document-rule.js';
import { variablesIn } from '../reading/literals.js';

/** A variable that is missing inside of an object takes the condition or value with it. */
export const completeValues: DocumentRule = {
  name: 'complete-values',
  about:
    'a variable inside of an object or list that a call may leave out, and which then takes a condition or value with it (`$query` refuses such a call)',
  isRepairedByQuery: true,
  servers: '2.x',
  visit: ({ graphql, report }) => ({
    OperationDefinition(operation) {
      const optional = new Map(
        (operation.variableDefinitions ?? [])
          .filter(({ type }) => type.kind !== Kind.NON_NULL_TYPE)
          .map(({ variable, type }) => [variable.name.value, type]),
      );
      if (optional.size === 0) return;
      for (const part of [operation, ...graphql.getRecursivelyReferencedFragments(operation)]) {
        visit(part, {
          Argument({ value }) {
            if (value.kind === Kind.VARIABLE) return;
            for (const variable of variablesIn(value)) {
              const name = variable.name.value;
              if (!optional.has(name)) continue;
              report(variable, {
                what: `\`$${name}\` may be left out, and stands inside of a value: what it belongs to would be left out too`,
                remedy: `Declare it as required (\`$${name}: …!\`), or make the whole argument a variable.`,
              });
            }
          },
        });
      }
    },
  }),
};
