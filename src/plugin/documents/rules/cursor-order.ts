import { Kind, type ObjectFieldNode } from 'graphql';
import type { DocumentRule } from '../document-rule.js';
import { columnOf } from '../reading/filter-objects.js';
import { argumentOf, objectsIn, rootCallOf } from '../reading/root-call.js';
import { selects } from '../reading/selections.js';

/** Cursors hold what is selected of what is ordered by; a null ends a walk. */
export const cursorOrder: DocumentRule = {
  name: 'cursor-order',
  about:
    'pages by cursor in an order that the server loses (before 2.35): by a field that is not selected or may be null, through a relation, or by id',
  servers: '2.x',
  visit: (context) => ({
    Field(node) {
      const call = context.facts.server.hasWholeCursors ? undefined : rootCallOf(node, context);
      if (call?.operation !== 'findMany') return;
      const { graphql } = context;
      const pages =
        argumentOf(node, 'after') ??
        argumentOf(node, 'before') ??
        [
          ['pageInfo', 'endCursor'],
          ['pageInfo', 'startCursor'],
          ['edges', 'cursor'],
        ].some((path) => selects(node.selectionSet, path, graphql));
      if (pages === false) return;
      const byOffset = 'Page by `offset`, which is complete in any order, or leave the order out.';
      for (const member of objectsIn(argumentOf(node, 'orderBy')?.value).flatMap(({ fields }) => fields)) {
        const name = member.name.value;
        const found = columnOf(call.object, name);
        if (name === 'id') {
          context.report(member, {
            what: 'pages in an order by `id` repeat or miss records',
            remedy: 'Leave it out: the order is by id anyway.',
          });
        } else if (!found) {
          if (call.object.fields.some(({ relations }) => relations.some((relation) => relation.name === name)))
            context.report(member, {
              what: `pages by cursor fail in an order through a relation (\`${name}\`)`,
              remedy: byOffset,
            });
        } else if (found.column.output.isNullable) {
          context.report(member, {
            what: `pages by cursor end where \`${name}\` is null, and repeat records`,
            remedy: byOffset,
          });
        } else if (!pathsOf(member).every((path) => selects(node.selectionSet, ['edges', 'node', ...path], graphql))) {
          context.report(member, {
            what: `pages by cursor repeat or miss records, because \`${name}\` is ordered by and not selected`,
            remedy: `Select \`${name}\` in \`node\`.`,
          });
        }
      }
    },
  }),
};

/** `name: { firstName: … }` → `[['name', 'firstName']]`. */
const pathsOf = ({ name, value }: ObjectFieldNode): readonly (readonly string[])[] =>
  value.kind === Kind.OBJECT ? value.fields.map((part) => [name.value, part.name.value]) : [[name.value]];
