import { Kind, type ObjectValueNode, type ValueNode } from 'graphql';
import type { DocumentRule } from '../document-rule.js';
import type { Operation } from '../../workspace/workspace.js';
import { argumentOf, rootCallOf } from '../reading/root-call.js';

/** Operations that write what a filter finds. */
export const WRITES_BY_FILTER: readonly Operation[] = ['updateMany', 'deleteMany', 'destroyMany', 'restoreMany'];

/** A filter without conditions means every record of the object. */
export const noWriteOfAll: DocumentRule = {
  name: 'no-write-of-all',
  about: 'a write of many with an empty filter, which hits every record (2.36 and later refuse it)',
  servers: 'all',
  visit: (context) => ({
    Field(node) {
      const call = rootCallOf(node, context);
      if (!call || !WRITES_BY_FILTER.includes(call.operation)) return;
      const filter = argumentOf(node, 'filter');
      if (filter?.value.kind !== Kind.OBJECT || !isEmpty(filter.value)) return;
      context.report(filter, {
        what: `\`${node.name.value}\` with an empty filter hits every record`,
        remedy: 'Say which; where all are meant, write `filter: { id: { is: NOT_NULL } }`.',
      });
    },
  }),
};

const isEmpty = ({ fields }: ObjectValueNode): boolean =>
  fields.every(({ name, value }) => ['and', 'or', 'not'].includes(name.value) && isEmptyPart(value));

function isEmptyPart(value: ValueNode): boolean {
  if (value.kind === Kind.LIST) return value.values.every(isEmptyPart);
  return value.kind === Kind.OBJECT && isEmpty(value);
}
