import type { DocumentRule } from '../document-rule.js';
import { filterObjectsOf } from '../reading/filter-objects.js';
import { rootCallOf } from '../reading/root-call.js';

/** The schema lists operators that the server refuses, and lacks some that it takes. */
export const knownOperators: DocumentRule = {
  name: 'known-operators',
  about: 'an operator that the field does not have, those included that the schema lists and the server refuses',
  servers: 'all',
  visit: (context) => ({
    Field(node) {
      const call = rootCallOf(node, context);
      if (!call) return;
      for (const { conditions } of filterObjectsOf(call, context.facts)) {
        for (const { path, subject, operators = [] } of conditions) {
          for (const operator of operators) {
            if (subject.operators.includes(operator.name.value)) continue;
            context.report(operator, {
              what: `\`${path}\` has no operator \`${operator.name.value}\`, which the server refuses`,
              remedy:
                subject.operators.length > 0
                  ? `It has ${subject.operators.join(', ')}.`
                  : 'It has none; to search the text of records, use `twenty.$search`.',
            });
          }
        }
      }
    },
  }),
};
