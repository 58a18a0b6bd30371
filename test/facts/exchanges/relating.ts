import { graphql } from './exchange.js';
import type { Exchange } from './exchange.js';
import { NONE, P1 } from './ids.js';

/** Single records, and what is below a record. */
export const relating: readonly Exchange[] = [
  graphql('one record by its id', `{ parcel(filter: { id: { eq: "${P1}" } }) { barcode } }`, {
    data: { parcel: { barcode: 'P1' } },
  }),
  graphql('one record that is not there', `{ parcel(filter: { id: { eq: "${NONE}" } }) { barcode } }`, {
    data: { parcel: null },
    errors: [{ code: 'NOT_FOUND', subCode: 'RECORD_NOT_FOUND' }],
  }),
  graphql('one record without a filter', '{ parcel { barcode } }', {
    data: { parcel: null },
    errors: [{ code: 'BAD_USER_INPUT', subCode: 'INVALID_QUERY_INPUT' }],
  }),
  graphql(
    'a relation of a relation',
    '{ parcels(filter: { barcode: { eq: "P2" } }) { edges { node { previous { barcode carrier { name } } } } } }',
    { data: { parcels: { edges: [{ node: { previous: { barcode: 'P1', carrier: null } } }] } } },
  ),
  graphql(
    'a relation of a relation, with deletedAt in it',
    '{ parcels(filter: { barcode: { eq: "P2" } }) { edges { node { previous { barcode deletedAt carrier { name } } } } } }',
    {
      data: {
        parcels: { edges: [{ node: { previous: { barcode: 'P1', carrier: { name: 'Berg' }, deletedAt: null } } }] },
      },
    },
  ),
  graphql(
    'a list of related records, with arguments',
    '{ carriers(filter: { name: { eq: "Berg" } }) { edges { node { parcels(first: 1) { totalCount pageInfo { hasNextPage } edges { node { sender } } } } } } }',
    {
      data: {
        carriers: {
          edges: [
            {
              node: {
                parcels: {
                  edges: [{ node: { sender: 'Lina' } }, { node: { sender: 'Ole' } }],
                  pageInfo: { hasNextPage: false },
                  totalCount: 2,
                },
              },
            },
          ],
        },
      },
    },
  ),
  graphql(
    'a list in a list',
    '{ carriers(filter: { name: { eq: "Berg" } }) { edges { node { parcels { edges { node { followers { edges { node { barcode } } } } } } } } } }',
    { data: { carriers: null }, errors: [{ code: 'BAD_USER_INPUT', subCode: 'TOO_COMPLEX_QUERY' }] },
  ),
  graphql(
    'a relation to one of several objects',
    '{ parcels(filter: { barcode: { in: ["P1", "P2"] } }, orderBy: [{ barcode: AscNullsLast }]) { edges { node { holderCarrierId holderPersonId holderCarrier { name } holderPerson { jobTitle } } } } }',
    {
      data: {
        parcels: {
          edges: [
            {
              node: {
                holderCarrier: null,
                holderCarrierId: null,
                holderPerson: { jobTitle: 'Driver' },
                holderPersonId: '<id>',
              },
            },
            {
              node: {
                holderCarrier: { name: 'Berg' },
                holderCarrierId: '<id>',
                holderPerson: null,
                holderPersonId: null,
              },
            },
          ],
        },
      },
    },
  ),
  graphql(
    'the search index',
    '{ parcels(first: 1, orderBy: [{ barcode: AscNullsLast }]) { edges { node { searchVector } } } }',
    { data: { parcels: { edges: [{ node: { searchVector: '' } }] } } },
  ),
];
