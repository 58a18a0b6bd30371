import type { DocumentRule } from '../document-rule.js';
import { filterObjectsOf } from '../reading/filter-objects.js';
import { rootCallOf } from '../reading/root-call.js';

/** A condition has exactly one operator. */
export const oneOperator: DocumentRule = {
  name: 'one-operator',
  about:
    'two operators on a field in one filter object, or none, which the server refuses (before 2.0 it drops the second)',
  servers: 'all',
  visit: (context) => ({
    Field(node) {
      const call = rootCallOf(node, context);
      if (!call) return;
      const { isValidating } = context.facts.server;
      for (const { conditions } of filterObjectsOf(call, context.facts)) {
        for (const { node: condition, path, operators } of conditions) {
          const names = operators?.map(({ name }) => name.value);
          if (!names || names.length === 1) continue;
          const [first = 'eq'] = names;
          const outcome = isValidating ? `uses \`${first}\` alone` : 'refuses';
          context.report(
            condition,
            names.length === 0
              ? {
                  what: `\`${path}\` has no operator, which the server refuses`,
                  remedy: 'Give it one, or leave it out.',
                }
              : {
                  what: `\`${path}\` has ${names.length} operators in one filter object (${names.join(', ')}), which the server ${outcome}`,
                  remedy: `Write one object for each: \`and: [{ … { ${first}: … } }, …]\`.`,
                },
          );
        }
      }
    },
  }),
};
