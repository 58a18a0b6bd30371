import type { Judged } from './judged.js';

/** Dates and times. */
export const times = {
  shipOn: {
    taken: [
      '2026-03-01',
      '2024-02-29',
      '2026-3-1',
      '20260301',
      '03/01/2026',
      '01.03.2026',
      '2026-03-01T08:30:00Z',
      '0001-01-01',
      '9999-12-31',
      null,
    ],
    refused: {
      INVALID_ARGS_DATA: [
        '2026-02-29',
        '2026-00-10',
        '2026-03-01T23:30:00+02:00',
        '0000-01-01',
        '10000-01-01',
        'tomorrow',
        '',
        20260301,
        true,
        {},
      ],
    },
  },
  arrivedAt: {
    taken: [
      '2026-03-01T08:30:00Z',
      '2026-03-01T08:30:00.5Z',
      '2026-03-01T08:30:00.123456Z',
      '2026-03-01T08:30:00+05:30',
      '2026-03-01T08:30:00',
      '2026-03-01T08:30Z',
      '2026-03-01 08:30:00',
      '2026-03-01',
      '2026-03-01T08:30:60Z',
      '2026-03-01T08:30:00,5Z',
      '20260301',
      '03/01/2026',
      'March 1, 2026',
      null,
    ],
    refused: {
      INVALID_ARGS_DATA: [
        '2026-03-01T24:00:00Z',
        '2026-03-01T25:00:00Z',
        '2026-03-32T00:00:00Z',
        '2026-3-1',
        'now',
        '',
        0,
        1772353800000,
        true,
        {},
      ],
    },
  },
  createdAt: {
    taken: ['2026-03-01T08:30:00Z'],
    refused: { INVALID_ARGS_DATA: ['yesterday'], BAD_USER_INPUT: [null] },
  },
  deletedAt: {
    taken: ['2026-03-01T08:30:00Z', null],
    refused: { INVALID_ARGS_DATA: ['yesterday'] },
  },
} as const satisfies Judged;
