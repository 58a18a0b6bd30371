/** Every rule for documents, in the order of the documentation: what is selected, what stands around it, filters, writes, pages. */
import type { DocumentRule } from '../document-rule.js';
import { completeValues } from './complete-values.js';
import { cursorOrder } from './cursor-order.js';
import { customWriteFilter } from './custom-write-filter.js';
import { emptyConditionAlone } from './empty-condition-alone.js';
import { groupByTimeZone } from './group-by-time-zone.js';
import { keepPrimary } from './keep-primary.js';
import { knownFields } from './known-fields.js';
import { knownOperators } from './known-operators.js';
import { listsInFilters } from './lists-in-filters.js';
import { noDateTimeIn } from './no-date-time-in.js';
import { noInlineDate } from './no-inline-date.js';
import { noListInList } from './no-list-in-list.js';
import { noMutationInQuery } from './no-mutation-in-query.js';
import { noNestedAlias } from './no-nested-alias.js';
import { noNestedArguments } from './no-nested-arguments.js';
import { noNestedTotals } from './no-nested-totals.js';
import { noRootFieldTwice } from './no-root-field-twice.js';
import { noVariableCondition } from './no-variable-condition.js';
import { noVariableDefault } from './no-variable-default.js';
import { noWriteOfAll } from './no-write-of-all.js';
import { oneLink } from './one-link.js';
import { oneMutation } from './one-mutation.js';
import { oneOperator } from './one-operator.js';
import { oneRelationDeep } from './one-relation-deep.js';
import { pageArguments } from './page-arguments.js';
import { rootFields } from './root-fields.js';
import { selectDeletedAt } from './select-deleted-at.js';
import { selectDuplicateCriteria } from './select-duplicate-criteria.js';
import { selectParts } from './select-parts.js';

export const DOCUMENT_RULES: readonly DocumentRule[] = [
  knownFields,
  selectParts,
  noNestedAlias,
  noNestedArguments,
  noNestedTotals,
  noListInList,
  selectDeletedAt,
  selectDuplicateCriteria,
  noVariableDefault,
  noVariableCondition,
  completeValues,
  noRootFieldTwice,
  rootFields,
  noMutationInQuery,
  oneMutation,
  oneOperator,
  knownOperators,
  noDateTimeIn,
  emptyConditionAlone,
  listsInFilters,
  oneRelationDeep,
  noInlineDate,
  noWriteOfAll,
  customWriteFilter,
  oneLink,
  keepPrimary,
  pageArguments,
  cursorOrder,
  groupByTimeZone,
];
