import { AALTO, BERG, NAMELESS } from '../eight-parcels.js';
import { EVERY } from './judged-filter.js';
import type { JudgedFilter } from './judged-filter.js';

/** Filters through relations. */
export const relations: readonly JudgedFilter[] = [
  [{ carrierId: { eq: BERG } }, 'P1 P5'],
  [{ carrierId: { in: [BERG, AALTO, NAMELESS] } }, 'P1 P2 P4 P5 P6'],
  [{ carrierId: { neq: BERG } }, 'P2 P4 P6'],
  [{ carrierId: { is: 'NULL' } }, 'P3 P7 P8'],
  [{ carrierId: { eq: 'none' } }, { refused: 'INVALID_ARGS_FILTER' }],
  [{ carrier: { name: { eq: 'Berg' } } }, 'P1 P5'],
  [{ carrier: { name: { neq: 'Berg' } } }, 'P2 P6'],
  [{ carrier: { name: { is: 'NULL' } } }, 'P3 P4 P7 P8'],
  [{ carrier: { fleet: { gt: 2 } } }, 'P1 P5'],
  [{ carrier: { id: { eq: AALTO } } }, 'P2 P6'],
  [{ carrier: { fleet: { eq: 3 }, name: { eq: 'Berg' } } }, 'P1 P5'],
  [{ carrier: {} }, EVERY],
  [{ carrier: { parcels: { note: { eq: 'x' } } } }, { refused: 'INVALID_ARGS_FILTER' }],
  [{ previous: { note: { eq: 'glass' } } }, 'P2'],
  [{ previous: { carrier: { name: { eq: 'Berg' } } } }, { refused: 'INVALID_ARGS_FILTER' }],
  [{ followers: { note: { eq: 'glass' } } }, { refused: 'INVALID_ARGS_FILTER' }],
  [{ holderCarrierId: { eq: BERG } }, 'P2'],
  [{ holderPersonId: { is: 'NOT_NULL' } }, 'P1'],
  [{ holderPerson: { jobTitle: { eq: 'Driver' } } }, 'P1'],
  [{ holderCarrier: { name: { eq: 'Berg' } } }, 'P2'],
];
