/** Letters that are more than a base letter and marks. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['ø', 'o'],
  ['Ø', 'O'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ð', 'd'],
  ['Ð', 'D'],
  ['þ', 'th'],
  ['Þ', 'TH'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['ħ', 'h'],
  ['Ħ', 'H'],
  ['ı', 'i'],
  ['ŋ', 'n'],
  ['Ŋ', 'N'],
  ['’', "'"],
  ['‘', "'"],
  ['“', '"'],
  ['”', '"'],
  ['–', '-'],
  ['—', '-'],
]);

/** A text without accents, as the database takes them off before it compares: `Łódź Straße` becomes `Lodz Strasse`. */
export const unaccent = (text: string): string => text.normalize('NFC').replace(BEYOND_ASCII, withoutAccent);

const BEYOND_ASCII = /[^\0-\x7f]/gu;

const withoutAccent = (sign: string): string =>
  LETTERS.get(sign) ?? (/\p{Script=Latin}|[Ёё]/u.test(sign) ? sign.normalize('NFKD').replace(/\p{M}/gu, '') : sign);
