import { Kind } from 'graphql';
import { fieldTypeOf } from '../../fields/registry.js';
import type { DocumentRule } from '../document-rule.js';
import { columnOf } from '../reading/filter-objects.js';
import { memberOf } from '../reading/literals.js';
import { argumentOf, objectsIn, rootCallOf } from '../reading/root-call.js';

/** Granularities that do not depend on where a day begins, as far as the server is concerned. */
const WITHOUT_TIME_ZONE: readonly string[] = ['NONE', 'DAY_OF_THE_WEEK', 'MONTH_OF_THE_YEAR', 'QUARTER_OF_THE_YEAR'];

/** Groups by days, weeks or months need a time zone. */
export const groupByTimeZone: DocumentRule = {
  name: 'group-by-time-zone',
  about: 'a group by day, week, month, quarter or year without `timeZone`, which the server refuses',
  servers: '2.x',
  visit: (context) => ({
    Field(node) {
      const call = rootCallOf(node, context);
      if (call?.operation !== 'groupBy') return;
      for (const dimension of objectsIn(argumentOf(node, 'groupBy')?.value).flatMap(({ fields }) => fields)) {
        // days of a DATE begin everywhere alike
        const found = columnOf(call.object, dimension.name.value);
        if (!found || fieldTypeOf(found.field.type).filter !== 'dateTime') continue;
        const granularity = memberOf(dimension.value, 'granularity');
        if (granularity?.value.kind !== Kind.ENUM || memberOf(dimension.value, 'timeZone')) continue;
        if (WITHOUT_TIME_ZONE.includes(granularity.value.value)) continue;
        context.report(dimension, {
          what: `\`${dimension.name.value}\` is grouped by ${granularity.value.value} without a time zone, which the server refuses`,
          remedy: 'Add one: `timeZone: "UTC"`.',
        });
      }
    },
  }),
};
