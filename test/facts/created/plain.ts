import type { Judged } from './judged.js';

/** Texts, numbers, truth values, ids. */
export const plain = {
  note: {
    taken: ['fragile', '', null, ' padded ', 'zwölf 📦', 'two\nlines'],
    refused: { INVALID_ARGS_DATA: [7, true, {}, ['a']], INTERNAL_SERVER_ERROR: ['nul \u0000'] },
  },
  sender: {
    taken: ['Lina', ' '],
    refused: { BAD_USER_INPUT: [''], INVALID_ARGS_DATA: [null, 3] },
  },
  barcode: {
    taken: ['B-1', null, ''],
    refused: { INVALID_ARGS_DATA: [12] },
  },
  pieces: {
    taken: [0, -4, 2.5, 5000000000, 100000000000000000000, null],
    refused: { INVALID_ARGS_DATA: ['3', 'three', false, [], {}] },
  },
  weight: {
    taken: [0, -0.25, 1e-9, null],
    refused: { INVALID_ARGS_DATA: ['1.5', true, {}, [2]] },
  },
  serial: {
    taken: [0, 9007199254740991, -9007199254740991, 2.5, null, 9007199254740992],
    refused: { INVALID_ARGS_DATA: ['12'] },
  },
  insured: {
    taken: [true, false, null],
    refused: { INVALID_ARGS_DATA: ['false', 'no', 1, {}] },
  },
  externalKey: {
    taken: [
      'c0ffee00-0000-1000-8000-000000000001',
      'c0ffee00-0000-4000-8000-000000000001',
      'c0ffee00-0000-5000-8000-000000000001',
      'C0FFEE00-0000-4000-8000-000000000002',
      null,
    ],
    refused: {
      INVALID_ARGS_DATA: [
        'c0ffee00-0000-6000-8000-000000000001',
        'c0ffee00-0000-7000-8000-000000000001',
        'c0ffee00-0000-8000-8000-000000000001',
        'c0ffee00-0000-0000-8000-000000000001',
        'c0ffee00-0000-4000-c000-000000000001',
        '00000000-0000-0000-0000-000000000000',
        'ffffffff-ffff-ffff-ffff-ffffffffffff',
        'c0ffee00000040008000000000000001',
        '{c0ffee00-0000-4000-8000-000000000001}',
        'parcel',
        '',
        4,
      ],
    },
  },
} as const satisfies Judged;
