import type { JudgedGrouping } from './groups.js';

/** Groupings by parts of dates and times. */
export const groupedByTime: readonly JudgedGrouping[] = [
  [
    [{ shipOn: { granularity: 'MONTH', timeZone: 'UTC' } }],
    [
      [['2025-12-01'], 1, -1],
      [['2026-03-01'], 3, 5],
      [['2030-01-01'], 1, 40],
      [[null], 3, 9],
    ],
  ],
  [
    [{ shipOn: { granularity: 'DAY' } }],
    [
      [['2025-12-31'], 1, -1],
      [['2026-03-01'], 2, 3],
      [['2026-03-02'], 1, 2],
      [['2030-01-15'], 1, 40],
      [[null], 3, 9],
    ],
  ],
  [
    [{ shipOn: { granularity: 'YEAR', timeZone: 'Europe/Oslo' } }],
    [
      [['2025-01-01'], 1, -1],
      [['2026-01-01'], 3, 5],
      [['2030-01-01'], 1, 40],
      [[null], 3, 9],
    ],
  ],
  [
    [{ arrivedAt: { granularity: 'DAY', timeZone: 'UTC' } }],
    [
      [['2026-03-01'], 3, 2],
      [['2026-03-02'], 1, 2],
      [['2030-01-15'], 1, 40],
      [[null], 3, 9],
    ],
  ],
  [
    [{ arrivedAt: { granularity: 'DAY', timeZone: 'Pacific/Auckland' } }],
    [
      [['2026-03-01'], 3, 2],
      [['2026-03-02'], 1, 2],
      [['2030-01-15'], 1, 40],
      [[null], 3, 9],
    ],
  ],
  [
    [{ arrivedAt: { granularity: 'WEEK', timeZone: 'UTC' } }],
    [
      [['2026-02-23'], 3, 2],
      [['2026-03-02'], 1, 2],
      [['2030-01-14'], 1, 40],
      [[null], 3, 9],
    ],
  ],
  [
    [{ arrivedAt: { granularity: 'QUARTER', timeZone: 'UTC' } }],
    [
      [['2026-01-01'], 4, 4],
      [['2030-01-01'], 1, 40],
      [[null], 3, 9],
    ],
  ],
  [
    [{ arrivedAt: { granularity: 'DAY_OF_THE_WEEK', timeZone: 'UTC' } }],
    [
      [['Monday'], 1, 2],
      [['Sunday'], 3, 2],
      [['Tuesday'], 1, 40],
      [[null], 3, 9],
    ],
  ],
  [
    [{ arrivedAt: { granularity: 'MONTH_OF_THE_YEAR' } }],
    [
      [['January'], 1, 40],
      [['March'], 4, 4],
      [[null], 3, 9],
    ],
  ],
  [
    [{ arrivedAt: { granularity: 'QUARTER_OF_THE_YEAR' } }],
    [
      [['Q1'], 5, 44],
      [[null], 3, 9],
    ],
  ],
  [
    [{ arrivedAt: { granularity: 'NONE' } }],
    [
      [['2026-03-01T09:59:59.999Z'], 1, -1],
      [['2026-03-01T10:00:00.000Z'], 1, 1],
      [['2026-03-01T10:00:00.001Z'], 1, 2],
      [['2026-03-02T00:00:00.000Z'], 1, 2],
      [['2030-01-15T06:30:00.000Z'], 1, 40],
      [[null], 3, 9],
    ],
  ],
];
