import { Kind } from 'graphql';
import type { DocumentRule } from '../document-rule.js';
import { filterObjectsOf } from '../reading/filter-objects.js';
import { rootCallOf } from '../reading/root-call.js';

/** Operators that compare with a list. */
const WITH_LIST: readonly string[] = ['in', 'containsAny'];

/** What is a list to GraphQL must be written as one, and not as an empty one. */
export const listsInFilters: DocumentRule = {
  name: 'lists-in-filters',
  about:
    '`and`, `or`, `in` or `containsAny` with a single value, or an empty `in`, which the server refuses or crashes on',
  servers: '2.x',
  visit: (context) => ({
    Field(node) {
      const call = rootCallOf(node, context);
      if (!call) return;
      for (const { logic, conditions } of filterObjectsOf(call, context.facts)) {
        for (const each of logic) {
          if (each.name.value === 'not' || each.value.kind === Kind.LIST || each.value.kind === Kind.VARIABLE) continue;
          context.report(each, {
            what: `\`${each.name.value}\` is no list here, on which the server crashes`,
            remedy: `Write \`${each.name.value}: [{ … }]\`.`,
          });
        }
        for (const { path, operators = [] } of conditions) {
          for (const operator of operators) {
            const { name, value } = operator;
            if (!WITH_LIST.includes(name.value) || value.kind === Kind.VARIABLE) continue;
            if (value.kind === Kind.LIST && value.values.length > 0) continue;
            const what = value.kind === Kind.LIST ? 'an empty list' : 'a single value';
            context.report(operator, {
              what: `\`${path}: { ${name.value}: … }\` compares with ${what}, which the server refuses`,
              remedy:
                value.kind === Kind.LIST
                  ? 'Name a value, or leave the condition out.'
                  : `Write \`${name.value}: [ … ]\`.`,
            });
          }
        }
      }
    },
  }),
};
