import { EVERY } from './judged-filter.js';
import type { JudgedFilter } from './judged-filter.js';

/** Filters of several conditions, and of none. */
export const logic: readonly JudgedFilter[] = [
  [{}, EVERY],
  [{ and: [] }, EVERY],
  [{ or: [] }, EVERY],
  [{ not: {} }, ''],
  [{ and: {} }, { refused: 'INTERNAL_SERVER_ERROR' }],
  [{ or: [{}] }, EVERY],
  [{ or: [{ pieces: { eq: 2 } }, {}] }, EVERY],
  [{ and: [{ pieces: { gte: 2 } }, { pieces: { lt: 7 } }] }, 'P2 P3 P5'],
  [{ or: [{ note: { eq: 'glass' } }, { pieces: { eq: 7 } }] }, 'P1 P8'],
  [{ not: { note: { eq: 'glass' } } }, 'P2 P3 P6 P7 P8'],
  [{ not: { pieces: { gt: 2 } } }, 'P1 P2 P3 P4 P5'],
  [{ pieces: { eq: 2 }, insured: { eq: true } }, 'P3'],
  [{ or: [{ and: [{ insured: { eq: true } }, { pieces: { gt: 2 } }] }, { state: { is: 'NULL' } }] }, 'P3 P6 P7 P8'],
  [{ not: { or: [{ pieces: { eq: 2 } }, { pieces: { eq: 7 } }] } }, 'P1 P4 P6'],
  [{ and: [{ or: [{ pieces: { eq: 1 } }, { pieces: { eq: 2 } }] }, { insured: { eq: true } }] }, 'P1 P3'],
  [{ pieces: { eq: 99 }, note: { eq: '' } }, 'P4 P5'],
  [{ note: { eq: '' }, pieces: { eq: 99 } }, ''],
  [{ pieces: { eq: 99 }, note: { is: 'NULL' } }, ''],
  [{ note: { is: 'NULL' }, pieces: { eq: 99 } }, 'P4 P5'],
  [{ and: [{ pieces: { eq: 99 } }, { note: { eq: '' } }] }, ''],
  [{ or: [{ pieces: { eq: 99 }, note: { eq: '' } }] }, 'P4 P5'],
  [{ or: [{ and: [{ pieces: { eq: 99 } }, { note: { eq: '' } }] }] }, ''],
  [{ not: { pieces: { gt: 0 }, note: { eq: '' } } }, 'P1 P2 P3 P6 P7 P8'],
  [{ not: { and: [{ pieces: { gt: 0 } }, { note: { eq: '' } }] } }, 'P1 P2 P3 P4 P6 P7 P8'],
  [{ words: { is: 'NULL' }, pieces: { eq: 99 } }, 'P3 P5 P7 P8'],
  [{ pieces: { eq: 99 }, words: { is: 'NULL' } }, ''],
  [{ colour: { eq: 'red' } }, { refused: 'INVALID_ARGS_FILTER' }],
];
