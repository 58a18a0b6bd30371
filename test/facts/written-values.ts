/** A value that is sent for a field, and what a 2.21 server shows of it afterwards or begins its refusal with. */
export interface WrittenValueFact {
  readonly value: unknown;
  readonly kept?: unknown;
  readonly refused?: string;
}

const date = "Invalid value '";
const broken = 'Data validation error.';

/** For `releasedOn` of a product, a DATE: months come first where all are numbers, single digits are taken. */
export const DATES: readonly WrittenValueFact[] = [
  { value: '2026-02-28', kept: '2026-02-28' },
  { value: '2026-2-3', kept: '2026-02-03' },
  { value: '20260228', kept: '2026-02-28' },
  { value: '2026.02.28', kept: '2026-02-28' },
  { value: '2026/2/28', kept: '2026-02-28' },
  { value: '02-28-2026', kept: '2026-02-28' },
  { value: '2/28/2026', kept: '2026-02-28' },
  { value: '02.28.2026', kept: '2026-02-28' },
  { value: '2/28/26', kept: '2026-02-28' },
  { value: '2/28/71', kept: '1971-02-28' },
  { value: 'february 28, 2026', kept: '2026-02-28' },
  { value: 'FEB 28, 2026', kept: '2026-02-28' },
  { value: '28 February 2026', kept: '2026-02-28' },
  { value: '3 Feb 2026', kept: '2026-02-03' },
  { value: '28-Feb-2026', kept: '2026-02-28' },
  { value: '2026-feb-28', kept: '2026-02-28' },
  { value: '2026-02-28 ', kept: '2026-02-28' },
  { value: '2026-02-28T23:59:59', kept: '2026-02-28' },
  { value: '2026-02-28T23:59:59.5Z', kept: '2026-02-28' },
  { value: '2026-02-28T23:59:59-0500', kept: '2026-02-28' },
  { value: '2026-02-28 23:59:59', kept: '2026-02-28' },
  { value: '0001-01-01', kept: '0001-01-01' },
  { value: '2026-02-29', refused: date },
  { value: '2100-02-29', refused: date },
  { value: '0000-01-01', refused: date },
  { value: '12026-01-01', refused: date },
  { value: '28/02/2026', refused: date },
  { value: '28.02.2026', refused: date },
  { value: 'Feb 28 2026', refused: date },
  { value: '28-February-2026', refused: date },
  { value: 'Sept 1, 2026', refused: date },
  { value: ' 2026-02-28', refused: date },
  { value: '2026-02-28T23:59:59-05:00', refused: date },
  { value: '2026-02-28T23:59', refused: date },
  { value: '2026-02-28 23:59', refused: date },
  { value: '2026-02-28T23:59:60', refused: date },
  { value: '2026-02', refused: date },
  { value: '2026-W09', refused: date },
  { value: 'tomorrow', refused: date },
  { value: '', refused: date },
  { value: 20260228, refused: 'Invalid value 20260228' },
  // what the server takes for year 26 is month 26 to the database
  { value: '26-02-28', refused: broken },
];

/** For `startsAt` of a subscription, a DATE_TIME: ISO 8601 in basic and extended form, and dates as above. */
export const DATE_TIMES: readonly WrittenValueFact[] = [
  { value: '2026-02-28T10:20:30Z', kept: '2026-02-28T10:20:30.000Z' },
  { value: '2026-02-28T10:20:30.1239Z', kept: '2026-02-28T10:20:30.123Z' },
  { value: '2026-02-28T10:20:30,5Z', kept: '2026-02-28T10:20:30.500Z' },
  { value: '2026-02-28T10:20:60Z', kept: '2026-02-28T10:20:59.000Z' },
  { value: '2026-02-28T10Z', kept: '2026-02-28T10:00:00.000Z' },
  { value: '20260228T102030Z', kept: '2026-02-28T10:20:30.000Z' },
  { value: '2026-02-28t10:20:30z', kept: '2026-02-28T10:20:30.000Z' },
  { value: '2026-02-28 10:20', kept: '2026-02-28T10:20:00.000Z' },
  { value: '2026-02-28T10:20:30+05:30', kept: '2026-02-28T04:50:30.000Z' },
  { value: '2026-02-28T10:20:30-05', kept: '2026-02-28T15:20:30.000Z' },
  { value: '2026-02-28T10:20:30+02:00[Europe/Paris]', kept: '2026-02-28T08:20:30.000Z' },
  // an offset that there is not counts as none
  { value: '2026-02-28T10:20:30-99:99', kept: '2026-02-28T10:20:30.000Z' },
  { value: '2026-02-28', kept: '2026-02-28T00:00:00.000Z' },
  { value: '02/28/2026', kept: '2026-02-28T00:00:00.000Z' },
  { value: '28 Feb 2026', kept: '2026-02-28T00:00:00.000Z' },
  { value: '+002026-02-28', kept: '2026-02-28T00:00:00.000Z' },
  { value: '2026-2-28', refused: date },
  { value: '2026-02-28T24:00:00Z', refused: date },
  { value: '2026-02-28T10:20:61Z', refused: date },
  { value: '2026-02-28T10:20:30 Z', refused: date },
  { value: '2026-02-28T10:20:30.Z', refused: date },
  { value: '2026-02-28Z', refused: date },
  { value: '2026-02-28 ', refused: date },
  { value: '1772274030', refused: date },
  { value: 'Sat, 28 Feb 2026 10:20:30 GMT', refused: date },
  { value: 1772274030, refused: 'Invalid value 1772274030' },
  { value: '0000-01-01T00:00:00Z', refused: broken },
  { value: '+012026-01-01T00:00:00Z', refused: broken },
];

const link = 'The URL of the link is not valid';

/** For `primaryLinkUrl` of `website` of a product. */
export const LINKS: readonly WrittenValueFact[] = [
  { value: 'acme.com', kept: 'acme.com' },
  { value: 'ACME.com/Path', kept: 'ACME.com/Path' },
  { value: 'HTTPS://ACME.com/Path/', kept: 'https://acme.com/Path' },
  { value: 'https://acme.com//', kept: 'https://acme.com/' },
  { value: ' https://acme.com ', kept: 'https://acme.com' },
  { value: 'https://ada:secret@acme.com', kept: 'https://acme.com' },
  { value: 'https://acme.com:443/x', kept: 'https://acme.com/x' },
  { value: 'https://acme.com:8443', kept: 'https://acme.com:8443' },
  { value: 'https://acme.com/a b', kept: 'https://acme.com/a%20b' },
  { value: 'https://acme.com/x/../y', kept: 'https://acme.com/y' },
  { value: 'https://bücher.example', kept: 'https://xn--bcher-kva.example' },
  { value: 'localhost', kept: 'localhost' },
  { value: '10.0.0.1', kept: '10.0.0.1' },
  { value: '//acme.com', kept: '//acme.com' },
  // a host with a port and no scheme looks like a scheme of its own
  { value: 'acme.com:8080/x', kept: 'null8080/x' },
  { value: '', kept: '' },
  { value: 'https://acme', refused: link },
  { value: 'https://acme.com:70000', refused: link },
  { value: 'https://ac_me.com', refused: link },
  { value: 'https://-acme.com', refused: link },
  { value: 'https://.com', refused: link },
  { value: 'http://2130706433', refused: link },
  { value: 'ac me.com', refused: link },
  { value: 'ftp://acme.com', refused: link },
  { value: 'javascript:alert(1)', refused: link },
  { value: `${'a'.repeat(64)}.com`, refused: link },
  { value: 5, refused: 'Invalid string value 5' },
];

const email = 'Invalid string value';

/** For `primaryEmail` of `billingEmails` of a subscription. */
export const EMAILS: readonly WrittenValueFact[] = [
  { value: 'Ada@Acme.COM', kept: 'ada@acme.com' },
  { value: 'a@b', kept: 'a@b' },
  { value: '.a..b.@-c.de', kept: '.a..b.@-c.de' },
  { value: 'mailto:a@b.de', kept: 'mailto:a@b.de' },
  { value: 'a@[127.0.0.1]', kept: 'a@[127.0.0.1]' },
  { value: 'ünï@exämple.com', kept: 'ünï@exämple.com' },
  { value: `${'a'.repeat(64)}@b.de`, kept: `${'a'.repeat(64)}@b.de` },
  { value: '', kept: '' },
  { value: null, kept: '' },
  { value: `${'a'.repeat(65)}@b.de`, refused: email },
  { value: `a@${'b'.repeat(251)}.de`, refused: email },
  { value: ' a@b.de', refused: email },
  { value: 'a b@c.de', refused: email },
  { value: '"a"@c.de', refused: email },
  { value: 'a@b@c.de', refused: email },
  { value: 'Ada <a@b.de>', refused: email },
  { value: 5, refused: 'Invalid string value 5' },
];

/** For `billingPhones` of a subscription; kept is number, country and calling code. */
export const PHONES: readonly WrittenValueFact[] = [
  { value: { primaryPhoneNumber: '+33 6 12 34 56 78' }, kept: ['612345678', 'FR', '+33'] },
  { value: { primaryPhoneNumber: '06 12 34 56 78', primaryPhoneCountryCode: 'FR' }, kept: ['612345678', 'FR', '+33'] },
  { value: { primaryPhoneNumber: '612345678', primaryPhoneCallingCode: '+33' }, kept: ['612345678', 'FR', '+33'] },
  { value: { primaryPhoneNumber: '1-800-FLOWERS', primaryPhoneCountryCode: 'US' }, kept: ['1800', 'US', '+1'] },
  { value: { primaryPhoneNumber: '+33 6 12 34 56 78;ext=3' }, kept: ['612345678', 'FR', '+33'] },
  { value: { primaryPhoneNumber: '٠١٢٣٤٥٦٧٨', primaryPhoneCountryCode: 'EG' }, kept: ['12345678', 'EG', '+20'] },
  { value: { primaryPhoneNumber: '+1 242 555 0123' }, kept: ['2425550123', 'BS', '+1'] },
  // a number that no country of a shared code has leaves the country open
  { value: { primaryPhoneNumber: '+1123456789' }, kept: ['123456789', '', '+1'] },
  { value: { primaryPhoneNumber: '+800 1234 5678' }, kept: ['12345678', '', '+800'] },
  { value: { primaryPhoneCallingCode: '+33' }, kept: ['', '', '+33'] },
  { value: {}, kept: ['', '', ''] },
  { value: [], kept: ['', '', ''] },
  { value: { primaryPhoneNumber: '612345678' }, refused: 'Provided phone number is invalid' },
  { value: { primaryPhoneNumber: 'abc' }, refused: 'Provided phone number is invalid' },
  { value: { primaryPhoneNumber: '+' }, refused: 'Provided phone number is invalid' },
  { value: { primaryPhoneCountryCode: 'fr' }, refused: 'Invalid country code fr' },
  { value: { primaryPhoneCountryCode: 'UM' }, refused: 'Invalid country code UM' },
  { value: { primaryPhoneCallingCode: '++33' }, refused: 'Invalid calling code ++33' },
  {
    value: { primaryPhoneNumber: '+44 20 7946 0958', primaryPhoneCountryCode: 'FR' },
    refused: 'Provided and inferred country code are conflicting',
  },
  {
    value: { primaryPhoneNumber: '+39 06 12345678', primaryPhoneCountryCode: 'VA' },
    refused: 'Provided and inferred country code are conflicting',
  },
  {
    value: { primaryPhoneNumber: '+33612345678', primaryPhoneCallingCode: '+1' },
    refused: 'Provided and inferred calling code are conflicting',
  },
  {
    value: { primaryPhoneCountryCode: 'US', primaryPhoneCallingCode: '+33' },
    refused: 'Provided country code and calling code are conflicting',
  },
];

/** For `attributes` of a product, a RAW_JSON. */
export const JSON_VALUES: readonly WrittenValueFact[] = [
  { value: { a: [1] }, kept: { a: [1] } },
  { value: [1], kept: [1] },
  { value: {}, kept: null },
  { value: [], kept: null },
  { value: null, kept: null },
  { value: '{"a":1}', kept: { a: 1 } },
  { value: '{}', kept: {} },
  { value: '5', kept: 5 },
  { value: '{"a"', refused: 'Invalid object value \'{"a"\'' },
  { value: '', refused: "Invalid object value ''" },
  { value: 5, refused: 'Invalid object value 5' },
];

/** For `price` of a product: numbers are what JavaScript makes of them, and lists are objects without parts. */
export const AMOUNTS: readonly WrittenValueFact[] = [
  { value: { amountMicros: 12 }, kept: 12 },
  { value: { amountMicros: ' 12 ' }, kept: 12 },
  { value: { amountMicros: '0x10' }, kept: 16 },
  { value: { amountMicros: true }, kept: 1 },
  { value: { amountMicros: '' }, kept: 0 },
  { value: { amountMicros: null }, kept: null },
  { value: [], kept: null },
  { value: { amountMicros: 'x' }, refused: 'Invalid number value NaN' },
  { value: [1], refused: 'Invalid subfield 0 for currency field' },
  { value: 'x', refused: "Invalid object value 'x'" },
  { value: { amount: 1 }, refused: 'Invalid subfield amount for currency field' },
];

/** For `warehouseId` of a product, a UUID: versions 1 to 5. */
export const UUIDS: readonly WrittenValueFact[] = [
  ...[1, 2, 3, 4, 5].map((version) => {
    const id = `c0ffee00-0000-${version}000-8000-000000000000`;
    return { value: id.toUpperCase(), kept: id };
  }),
  ...[0, 6, 7, 8, 9].map((version) => ({
    value: `c0ffee00-0000-${version}000-8000-000000000000`,
    refused: 'Invalid UUID value',
  })),
  { value: 'c0ffee00-0000-4000-7000-000000000000', refused: 'Invalid UUID value' },
  { value: '', refused: "Invalid UUID value ''" },
];
