import { refusedWith } from './exchange.js';
import type { Exchange } from './exchange.js';

/** Keys, and bodies that are no requests. */
export const access: readonly Exchange[] = [
  {
    what: 'no key',
    request: { path: '/graphql', body: { query: '{ parcels { totalCount } }' }, authorization: null },
    status: 200,
    answer: { errors: [{}] },
  },
  {
    what: 'a key that is none',
    request: { path: '/graphql', body: { query: '{ parcels { totalCount } }' }, authorization: 'Bearer none' },
    status: 200,
    answer: refusedWith('UNAUTHENTICATED', 'UNAUTHENTICATED'),
  },
  {
    what: 'a key without Bearer',
    request: { path: '/graphql', body: { query: '{ parcels { totalCount } }' }, authorization: 'none' },
    status: 200,
    answer: { errors: [{}] },
  },
  {
    what: 'an empty key',
    request: { path: '/graphql', body: { query: '{ parcels { totalCount } }' }, authorization: 'Bearer ' },
    status: 200,
    answer: { errors: [{}] },
  },
  {
    what: 'REST without a key',
    request: { method: 'GET', path: '/rest/parcels', authorization: null },
    status: 403,
    answer: { error: 'FORBIDDEN_EXCEPTION', messages: '<words>', statusCode: 403 },
  },
  {
    what: 'REST with a key that is none',
    request: { method: 'GET', path: '/rest/parcels', authorization: 'Bearer none' },
    status: 401,
    answer: { error: 'UNAUTHENTICATED', messages: '<words>', statusCode: 401 },
  },
  {
    what: 'metadata without a key',
    request: { path: '/metadata', body: { query: '{ objects { edges { node { id } } } }' }, authorization: null },
    status: 200,
    answer: { data: null, errors: [{ code: 'FORBIDDEN' }] },
  },
  {
    what: 'metadata with a key that is none',
    request: {
      path: '/metadata',
      body: { query: '{ objects { edges { node { id } } } }' },
      authorization: 'Bearer none',
    },
    status: 200,
    answer: refusedWith('UNAUTHENTICATED', 'UNAUTHENTICATED'),
  },
  {
    what: 'REST metadata without a key',
    request: { method: 'GET', path: '/rest/metadata/objects', authorization: null },
    status: 403,
    answer: { error: 'FORBIDDEN_EXCEPTION', messages: '<words>', statusCode: 403 },
  },
  {
    what: 'REST metadata with a key that is none',
    request: { method: 'GET', path: '/rest/metadata/objects', authorization: 'Bearer none' },
    status: 401,
    answer: { error: 'UNAUTHENTICATED', messages: '<words>', statusCode: 401 },
  },
  {
    what: 'a body that is no JSON',
    request: { path: '/graphql', body: '{ "query": ' },
    status: 400,
    answer: { error: 'Bad Request', message: '<words>', statusCode: 400 },
  },
  {
    what: 'two operations and no name',
    request: {
      path: '/graphql',
      body: { query: 'query A { parcels { totalCount } } query B { carriers { totalCount } }' },
    },
    status: 500,
    answer: '<words>',
  },
  {
    what: 'two operations and a name',
    request: {
      path: '/graphql',
      body: {
        query: 'query A { parcels(first: 1) { pageInfo { hasNextPage } } } query B { carriers { totalCount } }',
        operationName: 'A',
      },
    },
    status: 200,
    answer: { data: { parcels: { pageInfo: { hasNextPage: true } } } },
  },
  {
    what: 'a metadata field that is not there',
    request: { path: '/metadata', body: { query: '{ objects { edges { node { colour } } } }' } },
    status: 200,
    answer: { errors: [{}] },
  },
  {
    what: 'a metadata root field that is not there',
    request: { path: '/metadata', body: { query: '{ boxes }' } },
    status: 200,
    answer: { errors: [{}] },
  },
];
