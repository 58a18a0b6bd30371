import { Kind, type ObjectFieldNode } from 'graphql';
import type { DocumentRule } from '../document-rule.js';
import { filterObjectsOf, type Condition } from '../reading/filter-objects.js';
import { isEmptyLiteral, quoted } from '../reading/literals.js';
import { rootCallOf } from '../reading/root-call.js';

/** "Is empty" is written as an OR without parentheses: what stands beside it need not hold any more. */
export const emptyConditionAlone: DocumentRule = {
  name: 'empty-condition-alone',
  about:
    "`eq: ''`, `eq: null` or `is: NULL` on a text or list beside another condition, which then need not hold: the server writes an OR without parentheses",
  servers: '2.x',
  visit: (context) => ({
    Field(node) {
      const call = rootCallOf(node, context);
      if (!call) return;
      for (const { conditions, size, depth } of filterObjectsOf(call, context.facts)) {
        // conditions on the record of a relation stand in parentheses of their own
        if (size < 2 || depth > 0) continue;
        for (const condition of conditions) {
          const operator = condition.operators?.find((each) => asksForEmptiness(condition, each));
          if (!operator) continue;
          context.report(condition.node, {
            what: `\`${condition.path}: { ${quoted(operator)} }\` beside another condition finds records for which the other one does not hold`,
            remedy: 'Make each condition an element of its own: `and: [{ … }, { … }]`.',
          });
        }
      }
    },
  }),
};

/** Whether a condition looks for the lack of a value that the server knows in two forms. */
export function asksForEmptiness({ subject }: Condition, { name, value }: ObjectFieldNode): boolean {
  if (subject.kind !== 'text' && !subject.isList) return false;
  if (name.value === 'is') return value.kind === Kind.ENUM && value.value === 'NULL';
  return name.value !== 'in' && isEmptyLiteral(value);
}
