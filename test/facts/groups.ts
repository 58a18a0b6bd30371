import { AALTO, BERG, NAMELESS } from './eight-parcels.js';
import { groupedByTime } from './groups-by-time.js';

/** A group: what its parcels have in common, how many they are, how many pieces they have together. */
export type Group = readonly [values: readonly unknown[], totalCount: number, sumPieces: number | null];

/** What is grouped by, and the groups that a 2.21 server makes of the eight parcels, in no order, or its refusal. */
export type JudgedGrouping = readonly [groupBy: unknown, groups: readonly Group[] | { readonly refused: string }];

/** Every grouping that was asked of the eight parcels. */
export const GROUPINGS: readonly JudgedGrouping[] = [
  ...groupedByTime,
  [
    [{ state: true }],
    [
      [['LOST'], 1, -1],
      [['NULL'], 1, 40],
      [['PACKED'], 1, 1],
      [['SENT'], 3, 11],
      [[null], 2, 2],
    ],
  ],
  [
    [{ insured: true }],
    [
      [[false], 2, 4],
      [[null], 1, null],
      [[true], 5, 49],
    ],
  ],
  [
    [{ urgency: true }],
    [
      [['HIGH'], 1, 1],
      [['LOW'], 7, 52],
    ],
  ],
  [
    [{ service: true }],
    [
      [['RATING_1'], 1, 2],
      [['RATING_2'], 1, 40],
      [['RATING_3'], 2, 3],
      [['RATING_5'], 1, -1],
      [[null], 3, 9],
    ],
  ],
  [
    [{ marks: true }],
    [
      [['{COLD,HEAVY}'], 1, 2],
      [['{FRAGILE,COLD,HEAVY}'], 1, 2],
      [['{FRAGILE}'], 2, 8],
      [['{HEAVY}'], 1, -1],
      [[null], 3, 42],
    ],
  ],
  [
    [{ words: true }],
    [
      [[['Drum']], 1, 2],
      [[['dry', 'cool']], 1, 1],
      [[['wet', 'dry']], 1, 40],
      [[['x y']], 1, -1],
      [[null], 4, 11],
    ],
  ],
  [
    [{ pieces: true }],
    [
      [[-1], 1, -1],
      [[1], 1, 1],
      [[2], 3, 6],
      [[40], 1, 40],
      [[7], 1, 7],
      [[null], 1, null],
    ],
  ],
  [
    [{ note: true }],
    [
      [['50%'], 1, 2],
      [['Glass bowls'], 1, 2],
      [['_low_'], 1, 40],
      [['glass'], 1, 1],
      [['two\nlines'], 1, 7],
      [['zwölf 📦'], 1, null],
      [[null], 2, 1],
    ],
  ],
  [
    [{ sender: true }],
    [
      [['Ida'], 2, 7],
      [['Lina'], 2, 3],
      [['Ole'], 4, 43],
    ],
  ],
  [
    [{ carrierId: true }],
    [
      [[BERG], 2, 3],
      [[AALTO], 2, 42],
      [[NAMELESS], 1, -1],
      [[null], 3, 9],
    ],
  ],
  [
    [{ carrier: { name: true } }],
    [
      [['Aalto'], 2, 42],
      [['Berg'], 2, 3],
      [[null], 4, 8],
    ],
  ],
  [
    [{ carrier: { fleet: true } }],
    [
      [[2], 2, 42],
      [[3], 2, 3],
      [[null], 4, 8],
    ],
  ],
  [
    [{ price: { currencyCode: true } }],
    [
      [['NOK'], 3, 2],
      [['SEK'], 1, 2],
      [[null], 4, 49],
    ],
  ],
  [
    [{ receiver: { lastName: true } }],
    [
      [['Aas'], 1, 2],
      [['Berg'], 1, 1],
      [[null], 6, 50],
    ],
  ],
  [
    [{ state: true }, { insured: true }],
    [
      [['LOST', true], 1, -1],
      [['NULL', true], 1, 40],
      [['PACKED', true], 1, 1],
      [['SENT', false], 2, 4],
      [['SENT', true], 1, 7],
      [[null, null], 1, null],
      [[null, true], 1, 2],
    ],
  ],
  [
    [{ weight: true }],
    [
      [[0.5], 1, 1],
      [[0], 1, -1],
      [[2.5], 2, 4],
      [[99.25], 1, 40],
      [[null], 3, 9],
    ],
  ],
  [[{ manifest: true }], { refused: 'INVALID_QUERY_INPUT' }],
  [
    [{ holderPersonId: true }],
    [
      [['ba000000-0000-4000-8000-000000000001'], 1, 1],
      [[null], 7, 52],
    ],
  ],
  [
    [{ externalKey: true }],
    [
      [['feed0000-0000-4000-8000-000000000001'], 1, 1],
      [['feed0000-0000-4000-8000-000000000002'], 1, 2],
      [['feed0000-0000-4000-8000-000000000009'], 1, 2],
      [[null], 5, 48],
    ],
  ],
  [
    [{ price: { amountMicros: true } }],
    [
      [['-2000000'], 1, 2],
      [['0'], 1, -1],
      [['5000000'], 1, 1],
      [['7500000000'], 1, 2],
      [[null], 4, 49],
    ],
  ],
  [
    [{ handledBy: { source: true } }],
    [
      [['IMPORT'], 1, 2],
      [['MANUAL'], 7, 51],
    ],
  ],
  [
    [{ arrivedAt: true }],
    [
      [['2026-03-01T09:59:59.999Z'], 1, -1],
      [['2026-03-01T10:00:00.000Z'], 1, 1],
      [['2026-03-01T10:00:00.001Z'], 1, 2],
      [['2026-03-02T00:00:00.000Z'], 1, 2],
      [['2030-01-15T06:30:00.000Z'], 1, 40],
      [[null], 3, 9],
    ],
  ],
  [[{ state: false }], { refused: 'INVALID_QUERY_INPUT' }],
  [[{}], [[[], 8, 53]]],
  [[], [[[], 8, 53]]],
  [[{ state: true, insured: true }], { refused: 'INVALID_QUERY_INPUT' }],
  [[{ carrier: { parcels: true } }], { refused: 'INVALID_QUERY_INPUT' }],
  [[{ colour: true }], { refused: 'INVALID_QUERY_INPUT' }],
  [[{ price: true }], { refused: 'INTERNAL_SERVER_ERROR' }],
  [
    [{ state: true }, { insured: true }, { urgency: true }, { service: true }, { note: true }, { sender: true }],
    [
      [['LOST', true, 'LOW', 'RATING_5', null, 'Ole'], 1, -1],
      [['NULL', true, 'LOW', 'RATING_2', '_low_', 'Ole'], 1, 40],
      [['PACKED', true, 'HIGH', 'RATING_3', 'glass', 'Lina'], 1, 1],
      [['SENT', false, 'LOW', 'RATING_1', 'Glass bowls', 'Lina'], 1, 2],
      [['SENT', false, 'LOW', 'RATING_3', null, 'Ole'], 1, 2],
      [['SENT', true, 'LOW', null, 'two\nlines', 'Ida'], 1, 7],
      [[null, null, 'LOW', null, 'zwölf 📦', 'Ida'], 1, null],
      [[null, true, 'LOW', null, '50%', 'Ole'], 1, 2],
    ],
  ],
];
