/** The queries of the ten-query app as documents, for graphql-codegen's client preset. */
export const DOCUMENTS = `
query People($filter: PersonFilterInput, $orderBy: [PersonOrderByInput!]) {
  people(filter: $filter, orderBy: $orderBy, first: 50) {
    edges { node { id name { firstName } company { id name } noteTargets { edges { node { note { title } } } } } }
  }
}
query Companies($filter: CompanyFilterInput) {
  companies(filter: $filter) { edges { node { id name people { edges { node { id name { firstName lastName } } } } } } }
}
query Deals($filter: OpportunityFilterInput, $orderBy: [OpportunityOrderByInput!]) {
  opportunities(filter: $filter, orderBy: $orderBy) {
    edges {
      node {
        name
        stage
        amount { amountMicros currencyCode }
        pointOfContact { name { firstName lastName } company { name } }
      }
    }
  }
}
query OnePerson($filter: PersonFilterInput!) {
  person(filter: $filter) {
    id
    jobTitle
    emails { primaryEmail additionalEmails }
    phones { primaryPhoneNumber primaryPhoneCountryCode primaryPhoneCallingCode additionalPhones }
  }
}
query WholeCompany($filter: CompanyFilterInput!) {
  company(filter: $filter) { id name employees createdAt updatedAt domainName { primaryLinkUrl primaryLinkLabel } }
}
query ByStage($groupBy: [OpportunityGroupByInput!]!) {
  opportunitiesGroupBy(groupBy: $groupBy) { groupByDimensionValues sumAmountAmountMicros }
}
query Totals {
  opportunities { totalCount sumAmountAmountMicros minCloseDate }
}
mutation CreatePerson($data: PersonCreateInput!) {
  createPerson(data: $data) { id name { lastName } }
}
mutation UpdateDeal($id: UUID!, $data: OpportunityUpdateInput!) {
  updateOpportunity(id: $id, data: $data) { id stage }
}
query Notes($after: String) {
  notes(after: $after) { pageInfo { hasNextPage endCursor } edges { node { title } } }
}
`;
