import type { Exchange } from './exchange.js';
import { NONE, P1 } from './ids.js';

/** Reading over REST, after what `writing` did. */
export const restReading: readonly Exchange[] = [
  {
    what: 'GET parcels?limit=2&order_by=barcode',
    request: { method: 'GET', path: '/rest/parcels?limit=2&order_by=barcode' },
    status: 200,
    answer: {
      data: {
        parcels: [
          { barcode: '', note: '', pieces: null, sender: 'Two' },
          { barcode: 'P1', note: 'updated', pieces: 1, sender: 'Up' },
        ],
      },
      pageInfo: { endCursor: '<cursor>', hasNextPage: true, hasPreviousPage: false, startCursor: '<cursor>' },
      totalCount: 8,
    },
  },
  {
    what: 'GET parcels?limit=0',
    request: { method: 'GET', path: '/rest/parcels?limit=0' },
    status: 200,
    answer: {
      data: { parcels: [] },
      pageInfo: { endCursor: null, hasNextPage: true, hasPreviousPage: false, startCursor: null },
      totalCount: 8,
    },
  },
  {
    what: 'GET parcels?limit=many',
    request: { method: 'GET', path: '/rest/parcels?limit=many' },
    status: 400,
    answer: { error: 'BadRequestException', messages: '<words>', statusCode: 400 },
  },
  {
    what: `GET parcels/${P1}?depth=0`,
    request: { method: 'GET', path: `/rest/parcels/${P1}?depth=0` },
    status: 200,
    answer: { data: { parcel: { barcode: 'P1', note: 'updated', pieces: 1, sender: 'Up' } } },
  },
  {
    what: `GET parcels/${P1}?depth=1`,
    request: { method: 'GET', path: `/rest/parcels/${P1}?depth=1` },
    status: 200,
    answer: {
      data: {
        parcel: {
          barcode: 'P1',
          carrier: { callSign: 'AALTO-1' },
          followers: [{ barcode: 'P2', note: 'Glass bowls', pieces: 2, sender: 'b' }],
          note: 'updated',
          pieces: 1,
          previous: null,
          sender: 'Up',
        },
      },
    },
  },
  {
    what: `GET parcels/${P1}?depth=3`,
    request: { method: 'GET', path: `/rest/parcels/${P1}?depth=3` },
    status: 400,
    answer: { error: 'BadRequestException', messages: '<words>', statusCode: 400 },
  },
  {
    what: `GET parcels/${NONE}`,
    request: { method: 'GET', path: `/rest/parcels/${NONE}` },
    status: 404,
    answer: { error: 'NotFoundException', messages: '<words>', statusCode: 404 },
  },
  {
    what: 'GET parcels/none',
    request: { method: 'GET', path: '/rest/parcels/none' },
    status: 400,
    answer: { error: 'BadRequestException', messages: '<words>', statusCode: 400 },
  },
  {
    what: 'GET parcels?filter=barcode[eq]:P2&depth=0',
    request: { method: 'GET', path: '/rest/parcels?filter=barcode[eq]:P2&depth=0' },
    status: 200,
    answer: {
      data: { parcels: [{ barcode: 'P2', note: 'Glass bowls', pieces: 2, sender: 'b' }] },
      pageInfo: { endCursor: '<cursor>', hasNextPage: false, hasPreviousPage: false, startCursor: '<cursor>' },
      totalCount: 1,
    },
  },
  {
    what: 'GET parcels?filter=barcode[in]:["P1","P3"]&order_by=barcode&depth=0',
    request: { method: 'GET', path: '/rest/parcels?filter=barcode[in]:["P1","P3"]&order_by=barcode&depth=0' },
    status: 200,
    answer: {
      data: {
        parcels: [
          { barcode: 'P1', note: 'updated', pieces: 1, sender: 'Up' },
          { barcode: 'P3', note: '50%', pieces: 2, sender: 'Ole' },
        ],
      },
      pageInfo: { endCursor: '<cursor>', hasNextPage: false, hasPreviousPage: false, startCursor: '<cursor>' },
      totalCount: 2,
    },
  },
  {
    what: 'GET parcels?filter=and(pieces[gte]:2,pieces[lt]:7)&order_by=barcode&depth=0',
    request: { method: 'GET', path: '/rest/parcels?filter=and(pieces[gte]:2,pieces[lt]:7)&order_by=barcode&depth=0' },
    status: 200,
    answer: {
      data: {
        parcels: [
          { barcode: 'P2', note: 'Glass bowls', pieces: 2, sender: 'b' },
          { barcode: 'P3', note: '50%', pieces: 2, sender: 'Ole' },
          { barcode: 'P5', note: '', pieces: 2, sender: 'Ole' },
          { barcode: 'P7', note: 'zwölf 📦', pieces: 3, sender: 'Ida' },
          { barcode: 'P8', note: 'two\nlines', pieces: 3, sender: 'Ida' },
        ],
      },
      pageInfo: { endCursor: '<cursor>', hasNextPage: false, hasPreviousPage: false, startCursor: '<cursor>' },
      totalCount: 5,
    },
  },
  {
    what: 'GET parcels?filter=or(barcode[eq]:P2,not(pieces[is]:NOT_NULL))&order_by=barcode&depth=0',
    request: {
      method: 'GET',
      path: '/rest/parcels?filter=or(barcode[eq]:P2,not(pieces[is]:NOT_NULL))&order_by=barcode&depth=0',
    },
    status: 200,
    answer: {
      data: {
        parcels: [
          { barcode: '', note: '', pieces: null, sender: 'Two' },
          { barcode: 'P2', note: 'Glass bowls', pieces: 2, sender: 'b' },
        ],
      },
      pageInfo: { endCursor: '<cursor>', hasNextPage: false, hasPreviousPage: false, startCursor: '<cursor>' },
      totalCount: 2,
    },
  },
  {
    what: 'GET parcels?filter=price.currencyCode[eq]:SEK&depth=0',
    request: { method: 'GET', path: '/rest/parcels?filter=price.currencyCode[eq]:SEK&depth=0' },
    status: 200,
    answer: {
      data: {
        parcels: [
          { barcode: 'P1', note: 'updated', pieces: 1, sender: 'Up' },
          { barcode: 'P2', note: 'Glass bowls', pieces: 2, sender: 'b' },
        ],
      },
      pageInfo: { endCursor: '<cursor>', hasNextPage: false, hasPreviousPage: false, startCursor: '<cursor>' },
      totalCount: 2,
    },
  },
  {
    what: 'GET parcels?filter=insured[eq]:false&order_by=barcode&depth=0',
    request: { method: 'GET', path: '/rest/parcels?filter=insured[eq]:false&order_by=barcode&depth=0' },
    status: 200,
    answer: {
      data: {
        parcels: [
          { barcode: 'P2', note: 'Glass bowls', pieces: 2, sender: 'b' },
          { barcode: 'P5', note: '', pieces: 2, sender: 'Ole' },
        ],
      },
      pageInfo: { endCursor: '<cursor>', hasNextPage: false, hasPreviousPage: false, startCursor: '<cursor>' },
      totalCount: 2,
    },
  },
  {
    what: 'GET parcels?filter=colour[eq]:red',
    request: { method: 'GET', path: '/rest/parcels?filter=colour[eq]:red' },
    status: 400,
    answer: { error: 'BadRequestException', messages: '<words>', statusCode: 400 },
  },
  {
    what: 'GET parcels?filter=barcode[has]:P',
    request: { method: 'GET', path: '/rest/parcels?filter=barcode[has]:P' },
    status: 400,
    answer: { error: 'BadRequestException', messages: '<words>', statusCode: 400 },
  },
  {
    what: 'GET parcels?filter=barcode',
    request: { method: 'GET', path: '/rest/parcels?filter=barcode' },
    status: 400,
    answer: { error: 'BadRequestException', messages: '<words>', statusCode: 400 },
  },
  {
    what: 'GET parcels?order_by=pieces[DescNullsLast],barcode&depth=0&limit=3',
    request: { method: 'GET', path: '/rest/parcels?order_by=pieces[DescNullsLast],barcode&depth=0&limit=3' },
    status: 200,
    answer: {
      data: {
        parcels: [
          { barcode: 'P6', note: '_low_', pieces: 40, sender: 'Ole' },
          { barcode: 'P7', note: 'zwölf 📦', pieces: 3, sender: 'Ida' },
          { barcode: 'P8', note: 'two\nlines', pieces: 3, sender: 'Ida' },
        ],
      },
      pageInfo: { endCursor: '<cursor>', hasNextPage: true, hasPreviousPage: false, startCursor: '<cursor>' },
      totalCount: 8,
    },
  },
  {
    what: 'GET parcels?order_by=colour',
    request: { method: 'GET', path: '/rest/parcels?order_by=colour' },
    status: 400,
    answer: { code: 'FIELD_NOT_FOUND', error: 'Error', messages: '<words>', statusCode: 400 },
  },
  {
    what: 'GET parcels?starting_after=here',
    request: { method: 'GET', path: '/rest/parcels?starting_after=here' },
    status: 400,
    answer: { error: 'BadRequestException', messages: '<words>', statusCode: 400 },
  },
  {
    what: 'GET boxes',
    request: { method: 'GET', path: '/rest/boxes' },
    status: 400,
    answer: { error: 'BadRequestException', messages: '<words>', statusCode: 400 },
  },
];
