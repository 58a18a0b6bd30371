import { NO_RECORD } from './ids.js';
import type { Judged } from './judged.js';

/** Options, lists and JSON. */
export const choices = {
  state: {
    taken: ['PACKED', 'NULL', null],
    refused: { INVALID_ARGS_DATA: ['packed', 'Packed', 'GONE', '', 1, ['SENT'], {}] },
  },
  urgency: {
    taken: ['HIGH'],
    refused: { BAD_USER_INPUT: [null], INVALID_ARGS_DATA: ['MEDIUM', ''] },
  },
  marks: {
    taken: [['FRAGILE'], ['COLD', 'FRAGILE'], ['HEAVY', 'HEAVY'], [], null, 'COLD'],
    refused: { INVALID_ARGS_DATA: ['cold', ['cold'], ['GONE'], [null], [1], {}, ''] },
  },
  service: {
    taken: ['RATING_1', 'RATING_5', null],
    refused: { INVALID_ARGS_DATA: ['RATING_0', 'RATING_6', '3', 3, ''] },
  },
  words: {
    taken: [['dry', 'cool'], ['dry', 'dry'], [''], [], null, 'dry', ''],
    refused: { INVALID_ARGS_DATA: [[null], [1], [['dry']], {}, 5], INTERNAL_SERVER_ERROR: [['dry', 'nul \u0000']] },
  },
  manifest: {
    taken: [{ items: [1, 2] }, {}, [], [1, 'a'], null, '{"a":1}', '[1]', '"quoted"', { deep: { er: null } }],
    refused: {
      INVALID_ARGS_DATA: ['plain', '', 5, true],
      INTERNAL_SERVER_ERROR: [
        { text: 'nul \u0000' },
        { 'nul \u0000': 1 },
        [{ deep: ['nul \u0000'] }],
        '{"a":"\\u0000"}',
      ],
    },
  },
  photos: {
    taken: [null, []],
    refused: {
      INVALID_ARGS_DATA: [
        [{ fileId: 'none', label: 'a' }],
        [{ fileId: NO_RECORD }],
        [{ label: 'a' }],
        [{ fileId: NO_RECORD, label: 'a', size: 3 }],
        [
          { fileId: NO_RECORD, label: 'a' },
          { fileId: NO_RECORD, label: 'b' },
          { fileId: NO_RECORD, label: 'c' },
        ],
        {},
        'a.png',
      ],
    },
  },
} as const satisfies Judged;
