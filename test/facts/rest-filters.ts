/** `filter` parameters that a 2.21 server reads, and what it makes of them: a filter of GraphQL. */
export const READ_FILTERS: readonly (readonly [given: string, want: object])[] = [
  ['weight[gt]:3', { and: [{ weight: { gt: '3' } }] }],
  ['weight[gt]:"3"', { and: [{ weight: { gt: '3' } }] }],
  ["barcode[eq]:'a b'", { and: [{ barcode: { eq: 'a b' } }] }],
  ['barcode[is]:NULL', { and: [{ barcode: { is: 'NULL' } }] }],
  ['barcode[in]:[a,"b",\'c\']', { and: [{ barcode: { in: ['a', 'b', 'c'] } }] }],
  ['barcode[eq]:a,weight[lt]:2', { and: [{ barcode: { eq: 'a' } }, { weight: { lt: '2' } }] }],
  ['barcode[eq]:"a,b"', { and: [{ barcode: { eq: 'a,b' } }] }],
  // an apostrophe opens a quote that goes on to the end
  ["barcode[eq]:o'clock,weight[lt]:2", { and: [{ barcode: { eq: "o'clock,weight[lt]:2" } }] }],
  ['barcode[eq]:(a)', { and: [{ barcode: { eq: '(a)' } }] }],
  ['sender.name[eq]:a', { and: [{ sender: { name: { eq: 'a' } } }] }],
  ['or(barcode[eq]:a,not(weight[lt]:2))', { or: [{ barcode: { eq: 'a' } }, { not: { weight: { lt: '2' } } }] }],
];

/** `filter` parameters that it refuses with status 400, and its words. */
export const REFUSED_FILTERS: readonly (readonly [given: string, want: string])[] = [
  ['', "'filter' invalid for 'and()'. eg: price[gte]:10"],
  ['barcode', "'filter' invalid for 'barcode'. eg: price[gte]:10"],
  ['barcode[eq]:', "'filter' invalid for 'barcode[eq]:'. eg: price[gte]:10"],
  ['or()', "'filter' invalid for 'or()'. eg: price[gte]:10"],
  ['barcode[eq]:a)', "'filter' invalid. 1 open bracket is missing in the query"],
  ['or(barcode[eq]:((a', "'filter' invalid. 3 close brackets are missing in the query"],
  [
    'barcode[in]:a',
    "'filter' invalid for 'in' operator. Received 'a' but array value expected eg: 'field[in]:[value_1,value_2]'",
  ],
  [
    'not(barcode[eq]:a,barcode[eq]:b)',
    "'filter' invalid. 'not' conjunction should contain only 1 condition. eg: not(field[eq]:1)",
  ],
  [
    'barcode[about]:a',
    "'filter' invalid for 'barcode[about]:a', comparator about not in eq, neq, in, containsAny, is, gt, gte, lt, lte, startsWith, endsWith, like, ilike",
  ],
];
