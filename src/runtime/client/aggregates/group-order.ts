import type { ObjectContext } from '../call/object-context.js';
import { isObject } from '../../portable/json-record.js';
import { refuseUnknownField } from '../selection/field-paths.js';
import { aggregateField, isFunction, refuseUncomputable } from './aggregate.js';
import type { Dimension } from './group-dimensions.js';
import { nested } from './group-dimensions.js';

/**
 * An order of groups in the form that the server takes: `{ by: { closeDate: 'AscNullsLast' } }`,
 * `{ count: 'DescNullsLast' }`, `{ sum: { 'amount.amountMicros': 'DescNullsLast' } }`.
 */
export function groupOrderOf(
  order: object,
  dimensions: readonly Dimension[],
  context: ObjectContext,
): readonly unknown[] {
  return Object.entries(order).flatMap(([kind, directions]: [string, unknown]) => {
    if (kind === 'count') return { aggregate: { totalCount: directions } };
    if (!isObject(directions) || !(kind === 'by' || isFunction(kind))) throw context.refuse(`orderBy: no ${kind}`);
    return Object.entries(directions).map(([path, orderBy]) => {
      if (kind === 'by') {
        refuseUnknownField(path, context);
        const granularity = dimensions.find((dimension) => dimension.path === path)?.granularity;
        return nested(path, granularity ? { orderBy, granularity } : orderBy);
      }
      refuseUncomputable({ name: kind, path }, context);
      return { aggregate: { [aggregateField(kind, path)]: orderBy } };
    });
  });
}
