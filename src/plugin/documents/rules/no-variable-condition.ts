import { Kind } from 'graphql';
import type { DocumentRule } from '../document-rule.js';
import { isRoot } from '../reading/root-call.js';

const CONDITIONS: readonly string[] = ['include', 'skip'];

/** `@include` and `@skip` crash the server with a variable, and do nothing at the root. */
export const noVariableCondition: DocumentRule = {
  name: 'no-variable-condition',
  about: '`@include` or `@skip` with a variable, which crashes the server, or on a root field, where it is ignored',
  isRepairedByQuery: true,
  servers: '2.x',
  visit: (context) => {
    const remedy =
      'Write a document for each case, or send this one with `twenty.$query`, which decides before it sends.';
    return {
      Field(node) {
        for (const directive of node.directives ?? []) {
          if (!CONDITIONS.includes(directive.name.value) || !isRoot(context)) continue;
          context.report(directive, {
            what: `\`@${directive.name.value}\` is ignored on the root field \`${node.name.value}\``,
            remedy,
          });
        }
      },
      Directive(node) {
        if (!CONDITIONS.includes(node.name.value)) return;
        const condition = node.arguments?.find(({ value }) => value.kind === Kind.VARIABLE);
        if (!condition) return;
        context.report(node, { what: `\`@${node.name.value}\` with a variable crashes the server`, remedy });
      },
    };
  },
};
