/** Documents on the example workspace with one trap each. `▸` stands before the place that is reported. */
export interface Trap {
  /** The rule that finds it. */
  readonly rule: string;
  readonly text: string;
  /** A part of what is said, and of the remedy. */
  readonly says: string;
  readonly remedy: string;
  /** `$query` does what the server leaves undone, so only other clients fall into it. */
  readonly isRepaired?: true;
}

export const TRAPS: readonly Trap[] = [
  {
    rule: 'known-fields',
    text: 'query UnknownField { people { edges { node { id ▸jobTitel } } } }',
    says: '`Person` has no field `jobTitel`, which comes back as null',
    remedy: 'Did you mean `jobTitle`?',
  },
  {
    rule: 'select-parts',
    text: 'query BareComposite { people { edges { node { id ▸emails } } } }',
    says: '`emails` is asked for without its parts, which comes back as null',
    remedy: '`emails { additionalEmails primaryEmail }`',
  },
  {
    rule: 'no-nested-alias',
    text: 'query NestedAlias { people { edges { node { ▸job: jobTitle } } } }',
    says: 'the alias `job` is ignored',
    remedy: '`twenty.$query`',
    isRepaired: true,
  },
  {
    rule: 'no-nested-arguments',
    text: 'query ManyChildren { companies { edges { node { people(▸first: 100) { edges { node { id } } } } } } }',
    says: '`first: 100` of `people` returns 60 records at most',
    remedy: 'ask for `people` in an operation of its own, filtered by `companyId`',
  },
  {
    rule: 'no-nested-totals',
    text: 'query ChildTotals { companies { edges { node { people { ▸totalCount } } } } }',
    says: '`totalCount` of `people` is about its first 60 records alone',
    remedy: 'in an operation of its own',
  },
  {
    rule: 'no-list-in-list',
    text: `query ListInList {
      companies { edges { node { people { edges { node { ▸noteTargets { edges { node { id } } } } } } } } }
    }`,
    says: '`noteTargets` is a list inside of the list `people`, which the server refuses',
    remedy: 'Ask for `noteTargets` in an operation of its own',
  },
  {
    rule: 'select-deleted-at',
    text: 'query Deeper { people { edges { node { ▸company { name accountOwner { userEmail } } } } } }',
    says: '`accountOwner` below `company` comes back empty',
    remedy: '`company { deletedAt … }`',
    isRepaired: true,
  },
  {
    rule: 'select-duplicate-criteria',
    text: 'query Duplicates($ids: [UUID!]) { ▸personDuplicates(ids: $ids) { edges { node { id } } } }',
    says: 'finds no duplicates by emails.primaryEmail, linkedinLink.primaryLinkUrl, name.firstName, name.lastName',
    remedy: 'Select these in `node`',
    isRepaired: true,
  },
  {
    rule: 'no-variable-default',
    text: 'query Defaults($first: Int = ▸5) { people(first: $first) { edges { node { id } } } }',
    says: 'the default of `$first` is not applied',
    remedy: 'Send `first` with each call',
    isRepaired: true,
  },
  {
    rule: 'no-variable-condition',
    text: 'query Conditions($full: Boolean!) { people { edges { node { id jobTitle ▸@include(if: $full) } } } }',
    says: '`@include` with a variable crashes the server',
    remedy: 'Write a document for each case',
    isRepaired: true,
  },
  {
    rule: 'complete-values',
    text: 'query Optional($name: String) { companies(filter: { name: { eq: ▸$name } }) { edges { node { id } } } }',
    says: '`$name` may be left out, and stands inside of a value',
    remedy: '`$name: …!`',
    isRepaired: true,
  },
  {
    rule: 'no-root-field-twice',
    text: `query Twice {
      people(first: 1) { edges { node { id } } }
      ▸others: people(first: 2) { edges { node { id } } }
    }`,
    says: '`people` is asked for twice in one operation',
    remedy: 'Write an operation for each',
  },
  {
    rule: 'root-fields',
    text: 'query RootTypename { ▸__typename people { edges { node { id } } } }',
    says: '`__typename` beside records',
    remedy: 'Leave it out at the root',
  },
  {
    rule: 'no-mutation-in-query',
    text: 'query Write($id: UUID!) { ▸deletePerson(id: $id) { id } }',
    says: '`deletePerson` writes, and stands in a query',
    remedy: 'Write `mutation` instead of `query`',
  },
  {
    rule: 'one-mutation',
    text: 'mutation TwoWrites($id: UUID!, $other: UUID!) { deletePerson(id: $id) { id } ▸deleteCompany(id: $other) { id } }',
    says: '`deleteCompany` does not wait for `deletePerson`',
    remedy: 'Write a mutation for each',
  },
  {
    rule: 'one-operator',
    text: 'query TwoOperators { companies(filter: { ▸employees: { gte: 5, lt: 50 } }) { edges { node { id } } } }',
    says: '`employees` has 2 operators in one filter object (gte, lt), which the server refuses',
    remedy: '`and: [{ … { gte: … } }, …]`',
  },
  {
    rule: 'known-operators',
    text: 'query WrongOperator { products(filter: { audiences: { ▸eq: ENTERPRISE } }) { edges { node { id } } } }',
    says: '`audiences` has no operator `eq`, which the server refuses',
    remedy: 'It has containsAny, is, isEmptyArray.',
  },
  {
    rule: 'no-date-time-in',
    text: 'query Times($at: DateTime!) { people(filter: { createdAt: { ▸in: [$at] } }) { edges { node { id } } } }',
    says: '`in` on `createdAt`, a DATE_TIME, finds nothing',
    remedy: 'by `gte` and `lte`',
  },
  {
    rule: 'empty-condition-alone',
    text: `query Leak {
      people(filter: { ▸jobTitle: { eq: "" }, name: { lastName: { eq: "Lovelace" } } }) { edges { node { id } } }
    }`,
    says: '`jobTitle: { eq: "" }` beside another condition finds records for which the other one does not hold',
    remedy: '`and: [{ … }, { … }]`',
  },
  {
    rule: 'lists-in-filters',
    text: 'query NoList { companies(filter: { ▸or: { name: { eq: "A" } } }) { edges { node { id } } } }',
    says: '`or` is no list here, on which the server crashes',
    remedy: '`or: [{ … }]`',
  },
  {
    rule: 'one-relation-deep',
    text: `query TwoRelations {
      people(filter: { company: { ▸accountOwner: { locale: { eq: "en" } } } }) { edges { node { id } } }
    }`,
    says: 'leads through two relations (`company.accountOwner`)',
    remedy: '`company.accountOwnerId: { in: … }`',
  },
  {
    rule: 'no-write-of-all',
    text: 'mutation All { deletePeople(▸filter: {}) { id } }',
    says: '`deletePeople` with an empty filter hits every record',
    remedy: '`filter: { id: { is: NOT_NULL } }`',
  },
  {
    rule: 'custom-write-filter',
    text: 'mutation CustomWrite { deleteProducts(filter: { ▸name: { is: NULL } }) { id } }',
    says: '`deleteProducts` fails by `name: { is: NULL }`',
    remedy: 'Find the records by it first',
  },
  {
    rule: 'one-link',
    text: `mutation TwoLinks($id: UUID!, $company: ID!) {
      updatePerson(id: $id, data: { ▸companyId: $company, company: { connect: { where: { id: $company } } } }) { id }
    }`,
    says: '`companyId` beside `company` is refused',
    remedy: 'Write one of them',
  },
  {
    rule: 'keep-primary',
    text: `mutation Emails($id: UUID!, $more: JSON!) {
      updatePerson(id: $id, data: { ▸emails: { additionalEmails: $more } }) { id }
    }`,
    says: 'the update of `emails` wipes its `primaryEmail`',
    remedy: 'Give `primaryEmail` too',
  },
  {
    rule: 'page-arguments',
    text: 'query LastPage { people(▸last: 5) { edges { node { id } } } }',
    says: '`last` without `before` returns the first records',
    remedy: 'Order the other way round',
  },
  {
    rule: 'cursor-order',
    text: `query Walk($after: String) {
      people(after: $after, orderBy: [{ ▸createdAt: AscNullsFirst }]) { edges { node { id } } pageInfo { endCursor } }
    }`,
    says: 'because `createdAt` is ordered by and not selected',
    remedy: 'Select `createdAt` in `node`',
  },
  {
    rule: 'group-by-time-zone',
    text: 'query ByMonth { peopleGroupBy(groupBy: [{ ▸createdAt: { granularity: MONTH } }]) { groupByDimensionValues totalCount } }',
    says: '`createdAt` is grouped by MONTH without a time zone',
    remedy: '`timeZone: "UTC"`',
  },
  {
    rule: 'graphql',
    text: 'query WrongValue { companies(filter: { name: { eq: ▸5 } }) { edges { node { id } } } }',
    says: 'String cannot represent a non string value: 5',
    remedy: 'the schema of the workspace says what there is',
  },
];

/** A text without its mark, and the place of the mark. */
export function marked(text: string): { readonly text: string; readonly line: number; readonly column: number } {
  const before = text.slice(0, text.indexOf('▸')).split('\n');
  return { text: text.replace('▸', ''), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
