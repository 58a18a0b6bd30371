import { Kind } from 'graphql';
import type { DocumentRule } from '../document-rule.js';
import { filterObjectsOf } from '../reading/filter-objects.js';
import { rootCallOf } from '../reading/root-call.js';

/** Older servers read a date that stands in the document as null. */
export const noInlineDate: DocumentRule = {
  name: 'no-inline-date',
  about: 'a date written into a filter, which a server before 2.0 reads as null',
  servers: '1.x',
  visit: (context) => ({
    Field(node) {
      const call = rootCallOf(node, context);
      if (!call) return;
      for (const { path, subject, operators = [] } of filterObjectsOf(call, context.facts).flatMap(
        (each) => each.conditions,
      )) {
        if (subject.kind !== 'date' && subject.kind !== 'dateTime') continue;
        for (const operator of operators) {
          if (operator.value.kind !== Kind.STRING) continue;
          context.report(operator.value, {
            what: `the date that \`${path}\` is compared with is read as null`,
            remedy: 'Make it a variable.',
          });
        }
      }
    },
  }),
};
