import { graphql, refusedWith } from './exchange.js';
import type { Exchange } from './exchange.js';

/** Selections, fragments, directives, several roots. */
export const selecting: readonly Exchange[] = [
  graphql(
    'a record as it was written',
    '{ parcels(first: 1, orderBy: [{ barcode: AscNullsLast }]) { edges { node { barcode note pieces weight serial insured shipOn arrivedAt state urgency marks service words manifest externalKey price { amountMicros currencyCode } receiver { firstName lastName } contacts { primaryEmail additionalEmails } hotline { primaryPhoneNumber primaryPhoneCountryCode primaryPhoneCallingCode additionalPhones } tracking { primaryLinkUrl primaryLinkLabel secondaryLinks } destination { addressStreet1 addressCity addressCountry addressLat } remarks { markdown } handledBy { source name workspaceMemberId } carrierId deletedAt } } } }',
    {
      data: {
        parcels: {
          edges: [
            {
              node: {
                arrivedAt: '<time>',
                barcode: 'P1',
                carrierId: '<id>',
                contacts: { additionalEmails: ['second@parcel.example'], primaryEmail: 'mo@parcel.example' },
                deletedAt: null,
                destination: { addressCity: 'Bergen', addressCountry: 'Norway', addressLat: 60.39, addressStreet1: '' },
                externalKey: '<id>',
                handledBy: { name: 'Desk', source: 'MANUAL', workspaceMemberId: null },
                hotline: {
                  additionalPhones: [{ callingCode: '+47', countryCode: 'NO', number: '22998877' }],
                  primaryPhoneCallingCode: '+47',
                  primaryPhoneCountryCode: 'NO',
                  primaryPhoneNumber: '22445566',
                },
                insured: true,
                manifest: { item: 'cup' },
                marks: ['FRAGILE'],
                note: 'glass',
                pieces: 1,
                price: { amountMicros: 5000000, currencyCode: 'NOK' },
                receiver: { firstName: 'Mo', lastName: 'Berg' },
                remarks: { markdown: 'Handle with care' },
                serial: 12,
                service: 'RATING_3',
                shipOn: '2026-03-01',
                state: 'PACKED',
                tracking: {
                  primaryLinkLabel: 'Way',
                  primaryLinkUrl: 'https://track.example/1',
                  secondaryLinks: [{ label: 'Second', url: 'https://second.example' }],
                },
                urgency: 'HIGH',
                weight: 0.5,
                words: ['dry', 'cool'],
              },
            },
          ],
        },
      },
    },
  ),
  graphql(
    'a record that has nothing',
    '{ parcels(filter: { barcode: { eq: "P7" } }) { edges { node { pieces insured shipOn state urgency marks words manifest price { amountMicros currencyCode } receiver { firstName lastName } contacts { primaryEmail additionalEmails } hotline { primaryPhoneNumber additionalPhones } tracking { primaryLinkUrl secondaryLinks } destination { addressCity } remarks { markdown blocknote } handledBy { source name } carrierId carrier { name } photos { fileId } } } } }',
    {
      data: {
        parcels: {
          edges: [
            {
              node: {
                carrier: null,
                carrierId: null,
                contacts: { additionalEmails: [], primaryEmail: '' },
                destination: { addressCity: '' },
                handledBy: { name: 'System', source: 'MANUAL' },
                hotline: { additionalPhones: [], primaryPhoneNumber: '' },
                insured: null,
                manifest: null,
                marks: [],
                photos: null,
                pieces: null,
                price: { amountMicros: null, currencyCode: null },
                receiver: { firstName: '', lastName: '' },
                remarks: { blocknote: null, markdown: '' },
                shipOn: null,
                state: null,
                tracking: { primaryLinkUrl: '', secondaryLinks: [] },
                urgency: 'LOW',
                words: [],
              },
            },
          ],
        },
      },
    },
  ),
  graphql(
    'a field that is not there',
    '{ parcels(first: 1, orderBy: [{ barcode: AscNullsLast }]) { edges { node { barcode colour } } } }',
    { data: { parcels: { edges: [{ node: { barcode: 'P1', colour: null } }] } } },
  ),
  graphql(
    'a nested alias',
    '{ parcels(first: 1, orderBy: [{ barcode: AscNullsLast }]) { edges { node { barcode code: note } } } }',
    { data: { parcels: { edges: [{ node: { barcode: 'P1', note: 'glass' } }] } } },
  ),
  graphql(
    'a root alias',
    '{ mine: parcels(first: 1, orderBy: [{ barcode: AscNullsLast }]) { edges { node { barcode } } } }',
    { data: { mine: { edges: [{ node: { barcode: 'P1' } }] } } },
  ),
  graphql(
    'two root fields',
    '{ parcels(first: 1, orderBy: [{ barcode: AscNullsLast }]) { totalCount } carriers(first: 1) { totalCount } }',
    { data: { carriers: { totalCount: 3 }, parcels: { totalCount: 8 } } },
  ),
  graphql(
    'one root field twice, under aliases',
    '{ a: parcels(first: 1) { totalCount } b: parcels(first: 1) { totalCount } }',
    { data: {}, errors: [{ code: 'BAD_USER_INPUT' }] },
  ),
  graphql('a root field that is not there', '{ boxes { totalCount } }', { errors: [{}] }),
  graphql('an argument that is not there', '{ parcels(colour: "red") { totalCount } }', {
    data: { parcels: null },
    errors: [{ code: 'BAD_USER_INPUT', subCode: 'INVALID_QUERY_INPUT' }],
  }),
  graphql(
    'a composite without its parts',
    '{ parcels(first: 1, orderBy: [{ barcode: AscNullsLast }]) { edges { node { barcode price } } } }',
    { data: { parcels: { edges: [{ node: { barcode: 'P1', price: null } }] } } },
  ),
  graphql(
    'a part that is not there',
    '{ parcels(first: 1, orderBy: [{ barcode: AscNullsLast }]) { edges { node { barcode price { rate } } } } }',
    { data: { parcels: null }, errors: [{ code: 'INTERNAL_SERVER_ERROR' }] },
  ),
  graphql('a connection without fields', '{ parcels }', { data: { parcels: {} } }),
  graphql(
    '__typename',
    '{ parcels(first: 1, orderBy: [{ barcode: AscNullsLast }]) { edges { node { __typename carrier { __typename } } } } }',
    { data: { parcels: { edges: [{ node: { __typename: 'Parcel', carrier: { __typename: 'Carrier' } } }] } } },
  ),
  graphql(
    'a fragment',
    'query { parcels(first: 1, orderBy: [{ barcode: AscNullsLast }]) { edges { node { ...short } } } } fragment short on Parcel { barcode note }',
    { data: { parcels: { edges: [{ node: { barcode: 'P1', note: 'glass' } }] } } },
  ),
  graphql(
    'an inline fragment',
    '{ parcels(first: 1, orderBy: [{ barcode: AscNullsLast }]) { edges { node { ... on Parcel { barcode } } } } }',
    { data: { parcels: { edges: [{ node: { barcode: 'P1' } }] } } },
  ),
  graphql(
    'a fragment on another type',
    '{ parcels(first: 1, orderBy: [{ barcode: AscNullsLast }]) { edges { node { ... on Carrier { name } } } } }',
    { data: { parcels: { edges: [{ node: { name: '' } }] } } },
  ),
  graphql(
    '@skip and @include with literals',
    '{ parcels(first: 1, orderBy: [{ barcode: AscNullsLast }]) { edges { node { barcode note @skip(if: true) pieces @include(if: false) } } } }',
    { data: { parcels: { edges: [{ node: { barcode: 'P1' } }] } } },
  ),
  graphql(
    '@include with a variable',
    'query($with: Boolean!) { parcels(first: 1, orderBy: [{ barcode: AscNullsLast }]) { edges { node { barcode note @include(if: $with) } } } }',
    { data: { parcels: null }, errors: [{ code: 'INTERNAL_SERVER_ERROR' }] },
    { with: true },
  ),
  graphql(
    'a variable with its default',
    'query($first: Int = 1) { parcels(first: $first) { edges { node { barcode } } } }',
    {
      data: {
        parcels: {
          edges: [
            { node: { barcode: 'P3' } },
            { node: { barcode: 'P1' } },
            { node: { barcode: 'P8' } },
            { node: { barcode: 'P5' } },
            { node: { barcode: 'P2' } },
            { node: { barcode: 'P7' } },
            { node: { barcode: 'P4' } },
            { node: { barcode: 'P6' } },
          ],
        },
      },
    },
  ),
  graphql(
    'a variable that is required and missing',
    'query($filter: ParcelFilterInput!) { parcels(filter: $filter) { totalCount } }',
    { data: { parcels: { totalCount: 8 } } },
  ),
  graphql('a syntax error', '{ parcels( { totalCount } }', { errors: [{}] }),
  graphql('a mutation in a query', 'query { createCarrier(data: { name: "Query" }) { name } }', {
    data: { createCarrier: { name: 'Query' } },
  }),
  graphql(
    'two mutations',
    'mutation { createCarrier(data: { name: "One" }) { name } createParcel(data: { sender: "Two" }) { sender } }',
    { data: { createCarrier: { name: 'One' }, createParcel: { sender: 'Two' } } },
  ),
  graphql(
    'twenty-one root fields',
    '{ parcels { totalCount } carriers { totalCount } people { totalCount } companies { totalCount } notes { totalCount } tasks { totalCount } opportunities { totalCount } noteTargets { totalCount } taskTargets { totalCount } attachments { totalCount } timelineActivities { totalCount } workspaceMembers { totalCount } favorites { totalCount } dashboards { totalCount } workflows { totalCount } workflowRuns { totalCount } workflowVersions { totalCount } messages { totalCount } messageThreads { totalCount } calendarEvents { totalCount } blocklists { totalCount } pets { totalCount } }',
    refusedWith('BAD_USER_INPUT'),
  ),
];
