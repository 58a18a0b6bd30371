/** Records that searches look for. Their ids tell them from those that a real server has. */
export const SEARCHED = {
  people: [
    {
      id: 'fac75ea2-0000-4000-8000-000000000001',
      name: { firstName: 'Aurélie', lastName: 'Brombeer' },
      jobTitle: 'Head of Orchards',
      emails: { primaryEmail: 'aurelie@brombeer-hof.at', additionalEmails: ['a.brombeer@posteo.example'] },
      phones: {
        primaryPhoneNumber: '664123987',
        primaryPhoneCallingCode: '+43',
        primaryPhoneCountryCode: 'AT',
        additionalPhones: [{ number: '151234567', callingCode: '+49', countryCode: 'DE' }],
      },
    },
    {
      id: 'fac75ea2-0000-4000-8000-000000000002',
      name: { firstName: 'Brombeer', lastName: 'Brombeer' },
      jobTitle: 'sells brombeer jam',
    },
    { id: 'fac75ea2-0000-4000-8000-000000000003', name: { firstName: 'Anna-Lena', lastName: "O'Strauß" } },
    { id: 'fac75ea2-0000-4000-8000-000000000004', name: { firstName: '明子', lastName: '山田太郎' } },
  ],
  companies: [
    {
      id: 'fac75ea2-0000-4000-8000-000000000011',
      name: 'Brombeer Obst GmbH',
      domainName: {
        primaryLinkUrl: 'https://obst.example.at/shop',
        primaryLinkLabel: 'Obsthof',
        secondaryLinks: [{ url: 'https://kisten.example.net', label: 'Lieferkisten' }],
      },
    },
  ],
  notes: [
    {
      id: 'fac75ea2-0000-4000-8000-000000000021',
      title: 'Ernte',
      bodyV2: { markdown: 'brombeer and jam', blocknote: null },
    },
  ],
} as const;

/** What is typed → the labels of what a 2.21 server finds among these records, in their order. */
export const SEARCHES: readonly (readonly [given: string, want: string])[] = [
  ['brombeer', 'Brombeer Brombeer | Aurélie Brombeer | Brombeer Obst GmbH | Ernte'],
  ['BROMBEER', 'Brombeer Brombeer | Aurélie Brombeer | Brombeer Obst GmbH | Ernte'],
  ['bromb', 'Brombeer Brombeer | Aurélie Brombeer | Brombeer Obst GmbH | Ernte'],
  ['brom jam', 'Brombeer Brombeer | Ernte | Aurélie Brombeer | Brombeer Obst GmbH'],
  ['jam brombeer', 'Brombeer Brombeer | Ernte | Aurélie Brombeer | Brombeer Obst GmbH'],
  ['aurelie', 'Aurélie Brombeer'],
  ['Aurélie', 'Aurélie Brombeer'],
  ['orchards head', 'Aurélie Brombeer'],
  ['664123987', 'Aurélie Brombeer'],
  ['66412', 'Aurélie Brombeer'],
  ['+43664123987', 'Aurélie Brombeer'],
  ['43664123987', 'Aurélie Brombeer'],
  ['0664123987', 'Aurélie Brombeer'],
  ['151234567', 'Aurélie Brombeer'],
  ['+49151234567', ''],
  ['49151', ''],
  ['+43', 'Aurélie Brombeer'],
  ['aurelie@brombeer-hof.at', 'Aurélie Brombeer'],
  ['brombeer-hof.at', 'Aurélie Brombeer'],
  ['hof', 'Aurélie Brombeer | Brombeer Obst GmbH'],
  ['a.brombeer@posteo.example', 'Aurélie Brombeer'],
  ['posteo', 'Aurélie Brombeer'],
  ['posteo.example', 'Aurélie Brombeer'],
  ['anna', "Anna-Lena O'Strauß"],
  ['lena', "Anna-Lena O'Strauß"],
  ['anna-lena', "Anna-Lena O'Strauß"],
  ['anna lena', "Anna-Lena O'Strauß"],
  ["o'str", "Anna-Lena O'Strauß"],
  ['strauss', "Anna-Lena O'Strauß"],
  ['Strauß', "Anna-Lena O'Strauß"],
  ['太郎', '明子 山田太郎'],
  ['山田', '明子 山田太郎'],
  ['obst', 'Brombeer Obst GmbH'],
  ['obsthof', 'Brombeer Obst GmbH'],
  ['obst.example.at', 'Brombeer Obst GmbH'],
  ['https://obst.example.at/shop', 'Brombeer Obst GmbH'],
  ['shop', 'Brombeer Obst GmbH'],
  ['kisten', 'Brombeer Obst GmbH'],
  ['kisten.example.net', 'Brombeer Obst GmbH'],
  ['lieferkisten', 'Brombeer Obst GmbH'],
  ['gmbh', 'Brombeer Obst GmbH'],
  ['ernte', 'Ernte'],
  ['and', 'Ernte'],
  ['rombeer', 'Aurélie Brombeer | Brombeer Brombeer | Brombeer Obst GmbH | Ernte'],
  ['brombeer xyz', 'Aurélie Brombeer | Brombeer Brombeer | Brombeer Obst GmbH | Ernte'],
  ['xyz', ''],
  ['brombeer & jam', 'Brombeer Brombeer | Ernte | Aurélie Brombeer | Brombeer Obst GmbH'],
  ['(brombeer)', 'Brombeer Brombeer | Aurélie Brombeer | Brombeer Obst GmbH | Ernte'],
  ['50%', ''],
  ['AT', 'Aurélie Brombeer | Brombeer Obst GmbH'],
  ['ombee', 'Aurélie Brombeer | Brombeer Brombeer | Brombeer Obst GmbH | Ernte'],
];

/** What is typed → how the server ranks what it finds: by closeness, then by frequency. */
export const RANKS: readonly (readonly [given: string, want: readonly (readonly [number, number])[]])[] = [
  [
    'brombeer',
    [
      [0.3, 0.082745634],
      [0.2, 0.12158542],
      [0.1, 0.06079271],
      [0.1, 0.06079271],
    ],
  ],
  [
    'brom jam',
    [
      [0.1, 0.07176917],
      [0.05, 0.06079271],
      [0, 0.06079271],
      [0, 0.030396355],
    ],
  ],
  ['anna-lena', [[0.1, 0.1872993]]],
  ['0664123987', [[0.1, 0.06079271]]],
  ["o'str", [[0.1, 0.09910322]]],
  [
    'ombee',
    [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ],
];
