import type { Judged } from './judged.js';

/** Money, names, addresses, rich text, actors. */
export const composites = {
  price: {
    taken: [
      { amountMicros: 12500000, currencyCode: 'CHF' },
      { amountMicros: 0.5, currencyCode: 'CHF' },
      { amountMicros: '12500000', currencyCode: 'CHF' },
      { amountMicros: -1, currencyCode: 'CHF' },
      { amountMicros: 1 },
      { currencyCode: 'CHF' },
      { amountMicros: 1, currencyCode: 'chf' },
      { amountMicros: 1, currencyCode: 'XYZ' },
      { amountMicros: 1, currencyCode: '' },
      { amountMicros: null, currencyCode: null },
      {},
      null,
      { amountMicros: true, currencyCode: 'CHF' },
    ],
    refused: {
      INVALID_ARGS_DATA: [
        { amountMicros: 'much', currencyCode: 'CHF' },
        { amountMicros: 1, currency: 'CHF' },
        12.5,
        'CHF 12.50',
      ],
    },
  },
  receiver: {
    taken: [{ firstName: 'Mo', lastName: 'Berg' }, { lastName: 'Berg' }, { firstName: null }, {}, null],
    refused: {
      INVALID_ARGS_DATA: [{ firstName: 1 }, { first: 'Mo' }, 'Mo Berg'],
      INTERNAL_SERVER_ERROR: [{ firstName: 'nul \u0000' }],
    },
  },
  destination: {
    taken: [
      { addressStreet1: 'Kai 3', addressCity: 'Bergen', addressPostcode: '5003', addressCountry: 'Norway' },
      { addressCountry: 'Atlantis' },
      { addressLat: 60.39, addressLng: 5.32 },
      { addressLat: '60.39' },
      { addressLat: 5000 },
      { addressLat: null },
      {},
      null,
    ],
    refused: {
      INVALID_ARGS_DATA: [{ addressLat: 'north' }, { city: 'Bergen' }, { addressCity: 5 }, 'Bergen'],
      INTERNAL_SERVER_ERROR: [{ addressCity: 'nul \u0000' }],
    },
  },
  remarks: {
    taken: [
      { markdown: '# Handle with care' },
      { markdown: '' },
      { markdown: null },
      { blocknote: '[]' },
      { blocknote: null },
      { markdown: 'a', blocknote: '[]' },
      {},
    ],
    refused: {
      INVALID_ARGS_DATA: [{ blocknote: 'not json' }, { blocknote: '{}' }, { text: 'a' }, { markdown: 3 }, 'care'],
      INTERNAL_SERVER_ERROR: [{ markdown: 'nul \u0000' }],
    },
  },
  handledBy: {
    taken: [
      { source: 'MANUAL' },
      { source: 'IMPORT', name: 'Desk' },
      { source: 'MANUAL', context: {} },
      { name: 'Desk' },
      {},
      null,
    ],
    refused: { INVALID_ARGS_DATA: [{ source: 'ROBOT' }, 'Desk'] },
  },
  createdBy: {
    taken: [{ source: 'IMPORT', name: 'Desk' }, {}],
    refused: { INVALID_ARGS_DATA: ['Desk'] },
  },
} as const satisfies Judged;
