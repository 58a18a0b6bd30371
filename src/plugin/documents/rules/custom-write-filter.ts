import type { DocumentRule } from '../document-rule.js';
import { filterObjectsOf } from '../reading/filter-objects.js';
import { quoted } from '../reading/literals.js';
import { rootCallOf } from '../reading/root-call.js';
import { asksForEmptiness } from './empty-condition-alone.js';
import { WRITES_BY_FILTER } from './no-write-of-all.js';

/** Writes of many custom records fail by conditions that name their column twice in SQL. */
export const customWriteFilter: DocumentRule = {
  name: 'custom-write-filter',
  about:
    'a write of many records of a custom object by an empty text or list, or by the time of a DATE_TIME, which fails',
  servers: '2.x',
  visit: (context) => ({
    Field(node) {
      const call = rootCallOf(node, context);
      if (!call?.object.isCustom || !WRITES_BY_FILTER.includes(call.operation)) return;
      const objects = filterObjectsOf(call, context.facts);
      // a filter that leads through a relation is a query of its own, which works
      if (objects.some(({ relations }) => relations.length > 0)) return;
      for (const condition of objects.flatMap(({ conditions }) => conditions)) {
        const operator = condition.operators?.find(
          (each) =>
            asksForEmptiness(condition, each) ||
            (condition.subject.kind === 'dateTime' && ['eq', 'neq'].includes(each.name.value)),
        );
        if (!operator) continue;
        context.report(condition.node, {
          what: `\`${node.name.value}\` fails by \`${condition.path}: { ${quoted(operator)} }\`, because ${call.object.nameSingular} is a custom object`,
          remedy:
            condition.subject.kind === 'dateTime'
              ? 'Use `gte` and `lte` with the same time, each an element of an `and`.'
              : 'Find the records by it first, then write them by `id: { in: … }`.',
        });
      }
    },
  }),
};
