import { Kind } from 'graphql';
import type { DocumentRule } from '../document-rule.js';
import { argumentOf, rootCallOf } from '../reading/root-call.js';

const TOGETHER = [
  ['first', 'last'],
  ['before', 'after'],
  ['before', 'first'],
  ['after', 'last'],
] as const;

/** Arguments of a page that contradict each other, or do something else than they say. */
export const pageArguments: DocumentRule = {
  name: 'page-arguments',
  about: '`first` with `last` or `before`, `last` without `before`, negative numbers: refused, or not what they say',
  servers: '2.x',
  visit: (context) => ({
    Field(node) {
      if (rootCallOf(node, context)?.operation !== 'findMany') return;
      const remedy = 'Read forward with `first` and `after`, backward with `last` and `before`.';
      for (const [one, other] of TOGETHER) {
        const second = argumentOf(node, other);
        if (!second || !argumentOf(node, one)) continue;
        context.report(second, { what: `\`${one}\` and \`${other}\` together are refused`, remedy });
      }
      const last = argumentOf(node, 'last');
      if (last && !argumentOf(node, 'before'))
        context.report(last, {
          what: '`last` without `before` returns the first records',
          remedy: 'Order the other way round and use `first`.',
        });
      for (const name of ['first', 'last']) {
        const argument = argumentOf(node, name);
        if (argument?.value.kind !== Kind.INT || Number(argument.value.value) >= 0) continue;
        context.report(argument, {
          what: `\`${name}\` is negative, which the server refuses`,
          remedy: 'Give a number from 0 on.',
        });
      }
    },
  }),
};
