import type { DocumentRule } from '../document-rule.js';
import { rootCallOf } from '../reading/root-call.js';
import { selects } from '../reading/selections.js';

/** Duplicates are compared by what is selected of them. */
export const selectDuplicateCriteria: DocumentRule = {
  name: 'select-duplicate-criteria',
  about: 'duplicates without the fields that they are told by, which finds none: the server compares what is selected',
  isRepairedByQuery: true,
  servers: '2.x',
  visit: (context) => ({
    Field(node) {
      const call = rootCallOf(node, context);
      if (call?.operation !== 'findDuplicates') return;
      const missing = call.object.duplicateCriteria.filter(
        (path) => !selects(node.selectionSet, ['edges', 'node', ...path.split('.')], context.graphql),
      );
      if (missing.length === 0) return;
      context.report(node, {
        what: `\`${node.name.value}\` finds no duplicates by ${missing.join(', ')}, because it compares selected fields alone`,
        remedy: 'Select these in `node`, or send the document with `twenty.$query`, which does.',
      });
    },
  }),
};
