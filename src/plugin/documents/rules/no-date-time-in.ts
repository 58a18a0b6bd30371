import type { DocumentRule } from '../document-rule.js';
import { filterObjectsOf } from '../reading/filter-objects.js';
import { rootCallOf } from '../reading/root-call.js';

/** `in` compares times to the microsecond, which no client sees. */
export const noDateTimeIn: DocumentRule = {
  name: 'no-date-time-in',
  about: '`in` on a DATE_TIME, which finds nothing',
  servers: '2.x',
  visit: (context) => ({
    Field(node) {
      const call = rootCallOf(node, context);
      if (!call) return;
      for (const { conditions } of filterObjectsOf(call, context.facts)) {
        for (const { path, subject, operators = [] } of conditions) {
          const list = subject.kind === 'dateTime' && operators.find(({ name }) => name.value === 'in');
          if (!list) continue;
          context.report(list, {
            what: `\`in\` on \`${path}\`, a DATE_TIME, finds nothing`,
            remedy: 'Compare with each moment by `eq` in an `or: [{ … }, { … }]`, or with a range by `gte` and `lte`.',
          });
        }
      }
    },
  }),
};
