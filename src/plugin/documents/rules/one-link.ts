import type { DocumentRule } from '../document-rule.js';
import { memberOf } from '../reading/literals.js';
import { argumentOf, objectsIn, rootCallOf } from '../reading/root-call.js';

/** A link is written by its id or by `connect`, not by both. */
export const oneLink: DocumentRule = {
  name: 'one-link',
  about: '`companyId` beside `company: { connect … }` in the data of one record, which the server refuses',
  servers: '2.x',
  visit: (context) => ({
    Field(node) {
      const call = rootCallOf(node, context);
      if (!call) return;
      const joinIds = new Map<string, string>(
        call.object.fields.flatMap(({ relations }) =>
          relations.flatMap(({ name, kind }) => (kind === 'one' ? [[`${name}Id`, name] as const] : [])),
        ),
      );
      for (const { fields } of objectsIn(argumentOf(node, 'data')?.value)) {
        for (const field of fields) {
          const relation = joinIds.get(field.name.value);
          const link = relation === undefined ? undefined : fields.find(({ name }) => name.value === relation);
          if (!link || !['connect', 'create'].some((key) => memberOf(link.value, key))) continue;
          context.report(field, {
            what: `\`${field.name.value}\` beside \`${link.name.value}\` is refused`,
            remedy: 'Write one of them.',
          });
        }
      }
    },
  }),
};
