/** Documents on the example workspace, seeded with its records, that do what they say; `$query` sends them. */
export interface CorrectDocument {
  /** The name of its operation. */
  readonly name: string;
  readonly text: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const id = (number: number): string => `c0ffee00-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const CORRECT: readonly CorrectDocument[] = [
  {
    name: 'People',
    text: `query People { people(first: 3) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node {
      id createdAt deletedAt position jobTitle companyId avatarFile { fileId label }
      name { firstName lastName } emails { primaryEmail additionalEmails }
      phones { primaryPhoneNumber primaryPhoneCallingCode additionalPhones }
      linkedinLink { primaryLinkUrl secondaryLinks } createdBy { source name context }
    } } } }`,
  },
  {
    name: 'PeopleBy',
    text: 'query PeopleBy($filter: PersonFilterInput!) { people(filter: $filter) { edges { node { ...PersonLine } } } }',
    variables: { filter: { name: { lastName: { startsWith: 'L' } } } },
  },
  {
    name: 'PersonById',
    text: 'query PersonById($id: UUID!) { person(filter: { id: { eq: $id } }) { ...PersonLine company { id name } } }',
    variables: { id: id(10) },
  },
  {
    name: 'PersonLine',
    text: 'fragment PersonLine on Person { id name { firstName lastName } jobTitle __typename }',
  },
  {
    name: 'CompanyPeople',
    text: `query CompanyPeople { companies(orderBy: [{ name: AscNullsLast }]) { edges { node {
      name employees address { addressCity addressLat } annualRevenue { amountMicros currencyCode }
      people { edges { node { name { firstName } } } }
    } } } }`,
  },
  {
    name: 'Owner',
    text: `query Owner { people { edges { node { company { deletedAt name accountOwner { name { firstName } userEmail } } } } } }`,
  },
  {
    name: 'Stages',
    text: 'query Stages { opportunitiesGroupBy(groupBy: [{ stage: true }]) { groupByDimensionValues totalCount sumAmountAmountMicros } }',
  },
  {
    name: 'Months',
    text: `query Months { peopleGroupBy(groupBy: [{ createdAt: { granularity: MONTH, timeZone: "UTC" } }]) {
      groupByDimensionValues totalCount minCreatedAt
    } }`,
  },
  {
    name: 'Totals',
    text: 'query Totals { companies { totalCount avgEmployees maxEmployees countNotEmptyName minCreatedAt percentageEmptyAddress } }',
  },
  {
    name: 'Products',
    text: `query Products { products { edges { node {
      name sku category audiences keywords rating releasedOn price { amountMicros currencyCode } listPrice taxRate
      unitsInStock isAvailable attributes details { markdown blocknote } website { primaryLinkUrl } warehouseId
      datasheets { fileId url }
    } } } }`,
  },
  {
    name: 'Subscriptions',
    text: `query Subscriptions { subscriptions(filter: { status: { gt: TRIAL } }) { edges { node {
      reference status startsAt renewsOn holderCompany { name } holderPerson { id } holderCompanyId
      billingEmails { primaryEmail } approvedBy { name source workspaceMemberId }
    } } } }`,
  },
  {
    name: 'Deals',
    text: `query Deals($city: String!) {
      opportunities(filter: { and: [{ company: { name: { neq: $city } } }, { closeDate: { is: NOT_NULL } }] }) {
        edges { node { name stage closeDate amount { amountMicros } } }
      }
    }`,
    variables: { city: 'Nowhere' },
  },
  {
    name: 'Renamed',
    text: 'query Renamed { who: people(first: 2) { edges { node { job: jobTitle full: name { first: firstName } } } } }',
  },
  {
    name: 'Defaults',
    text: 'query Defaults($first: Int = 1) { companies(first: $first) { edges { node { id } } } }',
  },
  {
    name: 'Conditional',
    text: 'query Conditional($full: Boolean!) { companies { edges { node { id name @include(if: $full) } } } }',
    variables: { full: false },
  },
  {
    name: 'Duplicates',
    text: `query Duplicates($ids: [UUID!]) { personDuplicates(ids: $ids) { totalCount edges { node {
      id name { firstName lastName } emails { primaryEmail } linkedinLink { primaryLinkUrl }
    } } } }`,
    variables: { ids: [id(10)] },
  },
  {
    name: 'Paged',
    text: `query Paged($offset: Int!) {
      people(first: 1, offset: $offset, orderBy: [{ name: { lastName: DescNullsLast } }]) { edges { node { name { lastName } } } }
    }`,
    variables: { offset: 1 },
  },
  {
    name: 'NewPerson',
    text: 'mutation NewPerson($data: PersonCreateInput!) { createPerson(data: $data) { id name { firstName } emails { additionalEmails } company { name } } }',
    variables: {
      data: { name: { firstName: 'Barbara', lastName: 'Liskov' }, company: { connect: { where: { id: id(0) } } } },
    },
  },
  {
    name: 'NewCompanies',
    text: 'mutation NewCompanies($data: [CompanyCreateInput!]!) { createCompanies(data: $data) { id name domainName { primaryLinkUrl } } }',
    variables: {
      data: [{ name: 'Hooli' }, { name: 'Pied Piper', domainName: { primaryLinkUrl: 'https://piper.example' } }],
    },
  },
  {
    name: 'Promote',
    text: 'mutation Promote($id: UUID!, $data: PersonUpdateInput!) { updatePerson(id: $id, data: $data) { id jobTitle updatedAt } }',
    variables: { id: id(10), data: { jobTitle: 'CTO' } },
  },
  {
    name: 'Remove',
    text: 'mutation Remove($id: UUID!) { deletePerson(id: $id) { id deletedAt } }',
    variables: { id: id(12) },
  },
  {
    name: 'RenameAll',
    text: `mutation RenameAll($data: CompanyUpdateInput!) {
      updateCompanies(filter: { and: [{ name: { eq: "Initech" } }, { address: { addressCity: { is: NULL } } }] }, data: $data) { id name }
    }`,
    variables: { data: { name: 'Initech Ltd' } },
  },
];

export const OPERATIONS = CORRECT.filter(({ text }) => !text.startsWith('fragment'));
