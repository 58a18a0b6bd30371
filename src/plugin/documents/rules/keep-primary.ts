import type { DocumentRule } from '../document-rule.js';
import { fieldTypeOf } from '../../fields/registry.js';
import { argumentOf, objectsIn, rootCallOf } from '../reading/root-call.js';
import { memberOf } from '../reading/literals.js';
import { Kind } from 'graphql';

/** An update of a part of these composites wipes their primary value. */
export const keepPrimary: DocumentRule = {
  name: 'keep-primary',
  about: 'an update of EMAILS or LINKS without the primary value, which wipes it',
  servers: '2.x',
  visit: (context) => ({
    Field(node) {
      const call = rootCallOf(node, context);
      if (!call || !['updateOne', 'updateMany'].includes(call.operation)) return;
      for (const member of objectsIn(argumentOf(node, 'data')?.value).flatMap(({ fields }) => fields)) {
        const field = call.object.fields.find(({ name }) => name === member.name.value);
        const primary = field && fieldTypeOf(field.type).primary;
        if (!primary || member.value.kind !== Kind.OBJECT || member.value.fields.length === 0) continue;
        if (memberOf(member.value, primary)) continue;
        context.report(member, {
          what: `the update of \`${member.name.value}\` wipes its \`${primary}\`, which is not given`,
          remedy: `Give \`${primary}\` too.`,
        });
      }
    },
  }),
};
