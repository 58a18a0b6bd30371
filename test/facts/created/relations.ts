import { CARRIER, NO_RECORD } from './ids.js';
import type { Judged } from './judged.js';

/** Relations, and what a record has of its own. */
export const relations = {
  carrierId: {
    taken: [null],
    refused: { BAD_USER_INPUT: [NO_RECORD], INVALID_ARGS_DATA: ['nowhere', '', 5] },
  },
  carrier: {
    taken: [
      { connect: { where: { id: CARRIER } } },
      { connect: { where: { callSign: 'BERG-1' } } },
      { connect: { where: { fleet: 3 } } },
      { connect: { where: {} } },
      { connect: {} },
      { disconnect: true },
      { disconnect: false },
    ],
    refused: {
      BAD_USER_INPUT: [
        { connect: { where: { id: NO_RECORD } } },
        { connect: { where: { id: CARRIER } }, disconnect: true },
      ],
      INVALID_ARGS_DATA: [{}, null, CARRIER, { create: { name: 'New' } }],
    },
  },
  holderCarrierId: {
    taken: [CARRIER, null],
    refused: { BAD_USER_INPUT: [NO_RECORD], INVALID_ARGS_DATA: ['nowhere'] },
  },
  holderPersonId: {
    taken: [null],
    refused: { BAD_USER_INPUT: [NO_RECORD] },
  },
  holderCarrier: {
    taken: [{ connect: { where: { id: CARRIER } } }],
    refused: {},
  },
  followers: {
    taken: [],
    refused: { INVALID_ARGS_DATA: [[], null] },
  },
  position: {
    taken: [0, -3, 2.5, 'first', 'last'],
    refused: { INVALID_ARGS_DATA: ['middle', null, '4', {}] },
  },
  id: {
    taken: ['c0ffee00-0000-4000-8000-0000000000aa'],
    refused: { INVALID_QUERY_INPUT: ['parcel', 5], INVALID_ARGS_DATA: [''] },
  },
  searchVector: {
    taken: [],
    refused: { INVALID_ARGS_DATA: ['parcel', null] },
  },
  colour: {
    taken: [],
    refused: { INVALID_ARGS_DATA: ['red'] },
  },
} as const satisfies Judged;
