import { EVERY } from './judged-filter.js';
import type { JudgedFilter } from './judged-filter.js';

/** Filters on dates and times. */
export const times: readonly JudgedFilter[] = [
  [{ shipOn: { eq: '2026-03-01' } }, 'P1 P5'],
  [{ shipOn: { eq: '2026-03-01T10:00:00Z' } }, 'P1 P5'],
  [{ shipOn: { neq: '2026-03-01' } }, 'P2 P4 P6'],
  [{ shipOn: { gt: '2026-03-01' } }, 'P2 P6'],
  [{ shipOn: { gte: '2026-03-01T00:00:00.000Z' } }, 'P1 P2 P5 P6'],
  [{ shipOn: { lt: '2026-03-01' } }, 'P4'],
  [{ shipOn: { lte: '2026-03-01' } }, 'P1 P4 P5'],
  [{ shipOn: { in: ['2026-03-01', '2025-12-31'] } }, 'P1 P4 P5'],
  [{ shipOn: { is: 'NULL' } }, 'P3 P7 P8'],
  [{ shipOn: { eq: 'soon' } }, { refused: 'INVALID_ARGS_FILTER' }],
  [{ shipOn: { eq: '' } }, { refused: 'INVALID_ARGS_FILTER' }],
  [{ shipOn: { eq: null } }, ''],
  [{ arrivedAt: { eq: '2026-03-01T10:00:00Z' } }, 'P1'],
  [{ arrivedAt: { eq: '2026-03-01T11:00:00+01:00' } }, 'P1'],
  [{ arrivedAt: { eq: '2026-03-01' } }, ''],
  [{ arrivedAt: { neq: '2026-03-01T10:00:00Z' } }, 'P2 P4 P5 P6'],
  [{ arrivedAt: { gt: '2026-03-01T10:00:00Z' } }, 'P2 P5 P6'],
  [{ arrivedAt: { gte: '2026-03-01' } }, 'P1 P2 P4 P5 P6'],
  [{ arrivedAt: { lte: '2026-03-01T10:00:00.000Z' } }, 'P1 P4'],
  [{ arrivedAt: { in: ['2026-03-01T10:00:00Z'] } }, 'P1'],
  [{ arrivedAt: { is: 'NOT_NULL' } }, 'P1 P2 P4 P5 P6'],
  [{ arrivedAt: { eq: 'soon' } }, { refused: 'INVALID_ARGS_FILTER' }],
  [{ deletedAt: { is: 'NULL' } }, EVERY],
  [{ deletedAt: { is: 'NOT_NULL' } }, ''],
  [{ createdAt: { is: 'NOT_NULL' } }, EVERY],
];
