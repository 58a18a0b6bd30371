import { graphql } from './exchange.js';
import type { Exchange } from './exchange.js';

/** Pages of eight parcels. */
export const paging: readonly Exchange[] = [
  graphql(
    'first: 0',
    '{ parcels(first: 0) { edges { node { barcode } } pageInfo { hasNextPage hasPreviousPage } totalCount } }',
    { data: { parcels: { edges: [], pageInfo: { hasNextPage: true, hasPreviousPage: false }, totalCount: 9 } } },
  ),
  graphql(
    'first: 2',
    '{ parcels(first: 2, orderBy: [{ barcode: AscNullsLast }]) { edges { node { barcode } } pageInfo { hasNextPage hasPreviousPage } totalCount } }',
    {
      data: {
        parcels: {
          edges: [{ node: { barcode: 'P1' } }, { node: { barcode: 'P2' } }],
          pageInfo: { hasNextPage: true, hasPreviousPage: false },
          totalCount: 9,
        },
      },
    },
  ),
  graphql(
    'first: 8',
    '{ parcels(first: 8, orderBy: [{ barcode: AscNullsLast }]) { edges { node { barcode } } pageInfo { hasNextPage hasPreviousPage } totalCount } }',
    {
      data: {
        parcels: {
          edges: [
            { node: { barcode: 'P1' } },
            { node: { barcode: 'P2' } },
            { node: { barcode: 'P3' } },
            { node: { barcode: 'P4' } },
            { node: { barcode: 'P5' } },
            { node: { barcode: 'P6' } },
            { node: { barcode: 'P7' } },
            { node: { barcode: 'P8' } },
          ],
          pageInfo: { hasNextPage: true, hasPreviousPage: false },
          totalCount: 9,
        },
      },
    },
  ),
  graphql(
    'first: -1',
    '{ parcels(first: -1) { edges { node { barcode } } pageInfo { hasNextPage hasPreviousPage } totalCount } }',
    { data: { parcels: null }, errors: [{ code: 'BAD_USER_INPUT', subCode: 'INVALID_ARGS_FIRST' }] },
  ),
  graphql('first: 5000', '{ parcels(first: 5000) {  pageInfo { hasNextPage hasPreviousPage } totalCount } }', {
    data: { parcels: { pageInfo: { hasNextPage: false, hasPreviousPage: false }, totalCount: 9 } },
  }),
  graphql(
    'last: 2',
    '{ parcels(last: 2, orderBy: [{ barcode: AscNullsLast }]) { edges { node { barcode } } pageInfo { hasNextPage hasPreviousPage } totalCount } }',
    {
      data: {
        parcels: {
          edges: [{ node: { barcode: 'P1' } }, { node: { barcode: 'P2' } }],
          pageInfo: { hasNextPage: true, hasPreviousPage: false },
          totalCount: 9,
        },
      },
    },
  ),
  graphql(
    'first and last',
    '{ parcels(first: 1, last: 1) { edges { node { barcode } } pageInfo { hasNextPage hasPreviousPage } totalCount } }',
    { data: { parcels: null }, errors: [{ code: 'BAD_USER_INPUT', subCode: 'ARGS_CONFLICT' }] },
  ),
  graphql(
    'offset: 6',
    '{ parcels(offset: 6, first: 5, orderBy: [{ barcode: AscNullsLast }]) { edges { node { barcode } } pageInfo { hasNextPage hasPreviousPage } totalCount } }',
    {
      data: {
        parcels: {
          edges: [{ node: { barcode: 'P7' } }, { node: { barcode: 'P8' } }, { node: { barcode: '' } }],
          pageInfo: { hasNextPage: false, hasPreviousPage: false },
          totalCount: 9,
        },
      },
    },
  ),
  graphql(
    'offset beyond the end',
    '{ parcels(offset: 60, orderBy: [{ barcode: AscNullsLast }]) { edges { node { barcode } } pageInfo { hasNextPage hasPreviousPage } totalCount } }',
    { data: { parcels: { edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false }, totalCount: 9 } } },
  ),
  graphql(
    'a cursor that is none',
    '{ parcels(first: 1, after: "here") { edges { node { barcode } } pageInfo { hasNextPage hasPreviousPage } totalCount } }',
    { data: { parcels: null }, errors: [{ code: 'BAD_USER_INPUT', subCode: 'INVALID_CURSOR' }] },
  ),
  graphql(
    'after and before',
    '{ parcels(first: 1, after: "eyJpZCI6ImEifQ==", before: "eyJpZCI6ImIifQ==") { edges { node { barcode } } pageInfo { hasNextPage hasPreviousPage } totalCount } }',
    { data: { parcels: null }, errors: [{ code: 'BAD_USER_INPUT', subCode: 'ARGS_CONFLICT' }] },
  ),
  graphql(
    'limit',
    '{ parcels(limit: 1) { edges { node { barcode } } pageInfo { hasNextPage hasPreviousPage } totalCount } }',
    { data: { parcels: null }, errors: [{ code: 'BAD_USER_INPUT', subCode: 'INVALID_QUERY_INPUT' }] },
  ),
  graphql(
    'a filter that matches nothing',
    '{ parcels(filter: { barcode: { eq: "none" } }) { edges { node { barcode } } pageInfo { hasNextPage hasPreviousPage } totalCount } }',
    { data: { parcels: { edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false }, totalCount: 0 } } },
  ),
];
