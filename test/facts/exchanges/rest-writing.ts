import type { Exchange } from './exchange.js';
import { NONE, P1 } from './ids.js';

/** Writing over REST, in this order, and what follows. */
export const restWriting: readonly Exchange[] = [
  {
    what: 'POST parcels',
    request: { method: 'POST', path: '/rest/parcels', body: { sender: 'Rest', barcode: 'R1' } },
    status: 201,
    answer: { data: { createParcel: { barcode: 'R1', note: '', pieces: null, sender: 'Rest' } } },
  },
  {
    what: 'POST parcels',
    request: { method: 'POST', path: '/rest/parcels', body: { barcode: 'R2' } },
    status: 400,
    answer: { error: 'BadRequestException', messages: '<words>', statusCode: 400 },
  },
  {
    what: 'POST parcels',
    request: { method: 'POST', path: '/rest/parcels', body: { sender: 'x', colour: 'red' } },
    status: 400,
    answer: { error: 'BadRequestException', messages: '<words>', statusCode: 400 },
  },
  {
    what: 'POST batch/parcels',
    request: {
      method: 'POST',
      path: '/rest/batch/parcels',
      body: [
        { sender: 'a', barcode: 'R3' },
        { sender: 'b', barcode: 'R4' },
      ],
    },
    status: 201,
    answer: {
      data: {
        createParcels: [
          { barcode: 'R3', note: '', pieces: null, sender: 'a' },
          { barcode: 'R4', note: '', pieces: null, sender: 'b' },
        ],
      },
    },
  },
  {
    what: 'POST parcels?upsert=true',
    request: { method: 'POST', path: '/rest/parcels?upsert=true', body: { sender: 'Up', barcode: 'R1' } },
    status: 201,
    answer: { data: { createParcel: { barcode: 'R1', note: '', pieces: null, sender: 'Up' } } },
  },
  {
    what: `PATCH parcels/${P1}`,
    request: { method: 'PATCH', path: `/rest/parcels/${P1}`, body: { note: 'rest' } },
    status: 200,
    answer: { data: { updateParcel: { barcode: 'P1', note: 'rest', pieces: 1, sender: 'Up' } } },
  },
  {
    what: `PATCH parcels/${NONE}`,
    request: { method: 'PATCH', path: `/rest/parcels/${NONE}`, body: { note: 'rest' } },
    status: 404,
    answer: { error: 'NotFoundException', messages: '<words>', statusCode: 404 },
  },
  {
    what: 'PATCH parcels?filter=barcode[in]:["R3","R4"]',
    request: { method: 'PATCH', path: '/rest/parcels?filter=barcode[in]:["R3","R4"]', body: { pieces: 9 } },
    status: 200,
    answer: {
      data: {
        updateParcels: [
          { barcode: 'R3', note: '', pieces: 9, sender: 'a' },
          { barcode: 'R4', note: '', pieces: 9, sender: 'b' },
        ],
      },
    },
  },
  {
    what: 'DELETE parcels?filter=barcode[in]:["R3","R4"]&soft_delete=true',
    request: { method: 'DELETE', path: '/rest/parcels?filter=barcode[in]:["R3","R4"]&soft_delete=true' },
    status: 200,
    answer: {
      data: {
        deleteParcels: [
          { barcode: 'R3', note: '', pieces: 9, sender: 'a' },
          { barcode: 'R4', note: '', pieces: 9, sender: 'b' },
        ],
      },
    },
  },
  {
    what: 'PATCH restore/parcels?filter=barcode[in]:["R3","R4"]',
    request: { method: 'PATCH', path: '/rest/restore/parcels?filter=barcode[in]:["R3","R4"]' },
    status: 200,
    answer: {
      data: {
        restoreParcels: [
          { barcode: 'R3', note: '', pieces: 9, sender: 'a' },
          { barcode: 'R4', note: '', pieces: 9, sender: 'b' },
        ],
      },
    },
  },
  {
    what: `PATCH restore/parcels/${P1}`,
    request: { method: 'PATCH', path: `/rest/restore/parcels/${P1}` },
    status: 400,
    answer: { error: 'BadRequestException', messages: '<words>', statusCode: 400 },
  },
  {
    what: `DELETE parcels/${NONE}`,
    request: { method: 'DELETE', path: `/rest/parcels/${NONE}` },
    status: 404,
    answer: { error: 'NotFoundException', messages: '<words>', statusCode: 404 },
  },
  {
    what: 'DELETE parcels?filter=barcode[in]:["R1","R3","R4"]',
    request: { method: 'DELETE', path: '/rest/parcels?filter=barcode[in]:["R1","R3","R4"]' },
    status: 200,
    answer: { data: { deleteParcels: [{ id: '<id>' }, { id: '<id>' }, { id: '<id>' }] } },
  },
  {
    what: 'POST parcels/duplicates',
    request: { method: 'POST', path: '/rest/parcels/duplicates', body: { ids: [`${P1}`] } },
    status: 200,
    answer: {
      data: [
        {
          pageInfo: { endCursor: null, hasNextPage: false, hasPreviousPage: false, startCursor: null },
          parcelDuplicates: [],
          totalCount: 0,
        },
      ],
    },
  },
  {
    what: 'GET parcels/groupBy?group_by=[{"urgency":true}]',
    request: { method: 'GET', path: '/rest/parcels/groupBy?group_by=[{"urgency":true}]' },
    status: 200,
    answer: [{ groupByDimensionValues: ['LOW'] }, { groupByDimensionValues: ['HIGH'] }],
  },
  {
    what: 'GET parcels/groupBy?group_by=[{"urgency":true}]&aggregate=["totalCount","sumPieces"]',
    request: {
      method: 'GET',
      path: '/rest/parcels/groupBy?group_by=[{"urgency":true}]&aggregate=["totalCount","sumPieces"]',
    },
    status: 200,
    answer: [
      { groupByDimensionValues: ['LOW'], sumPieces: 52, totalCount: '7' },
      { groupByDimensionValues: ['HIGH'], sumPieces: 1, totalCount: '1' },
    ],
  },
  {
    what: 'GET parcels/groupBy',
    request: { method: 'GET', path: '/rest/parcels/groupBy' },
    status: 400,
    answer: { error: 'BadRequestException', messages: '<words>', statusCode: 400 },
  },
  {
    what: 'GET metadata/objects/none',
    request: { method: 'GET', path: '/rest/metadata/objects/none' },
    status: 400,
    answer: { error: 'Bad Request', message: '<words>', statusCode: 400 },
  },
  {
    what: 'GET metadata/picklists',
    request: { method: 'GET', path: '/rest/metadata/picklists' },
    status: 400,
    answer: { error: 'BadRequestException', messages: '<words>', statusCode: 400 },
  },
  {
    what: 'GET metadata/objects?limit=nothing',
    request: { method: 'GET', path: '/rest/metadata/objects?limit=nothing' },
    status: 400,
    answer: { code: 'INVALID_LIMIT_QUERY_PARAM', error: 'Error', messages: '<words>', statusCode: 400 },
  },
];
