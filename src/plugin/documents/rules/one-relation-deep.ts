import type { DocumentRule } from '../document-rule.js';
import { filterObjectsOf } from '../reading/filter-objects.js';
import { rootCallOf } from '../reading/root-call.js';

/** A filter leads through one relation, and before 2.0 through none. */
export const oneRelationDeep: DocumentRule = {
  name: 'one-relation-deep',
  about: 'a filter through two relations, which the server refuses (before 2.0, through one)',
  servers: 'all',
  visit: (context) => ({
    Field(node) {
      const call = rootCallOf(node, context);
      if (!call) return;
      const most = context.facts.server.isValidating ? 0 : 1;
      for (const { relations, depth } of filterObjectsOf(call, context.facts)) {
        for (const { node: member, path } of depth >= most ? relations : []) {
          context.report(member, {
            what: `the filter leads through ${most === 0 ? 'a relation' : 'two relations'} (\`${path}\`), which the server refuses`,
            remedy: `Find those records first, and filter by \`${path}Id: { in: … }\`.`,
          });
        }
      }
    },
  }),
};
