import type { KeptForm } from '../../objects/object-description.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isRecord } from '../../portable/json-record.js';
import { normaliseUrl } from './kept-urls.js';
import { isSamePhone } from './kept-phones.js';
import { hasOwn } from '../../portable/own-property.js';

/** How to compare a value that is given with the one that the server keeps. `plain`: what is neither text nor list. */
export type Form = KeptForm | 'date' | 'dateTime' | 'list' | 'lowerCase' | 'plain' | 'text';

/** A value of JSON that could be written, and the one that a read returned. */
export interface Pair {
  readonly given: unknown;
  readonly kept: unknown;
}

/** A pair, and the composites that its values are parts of. */
export interface PairOfParts extends Pair {
  readonly around?: { readonly given: JsonRecord; readonly kept: JsonRecord };
}

/** Whether a write of the given value would leave the kept one as it is (2.21). */
export const isKept = (pair: PairOfParts, form: Form): boolean => {
  const areEmpty = isEmpty(pair.given) && isEmpty(pair.kept);
  return areEmpty || FORMS[form](pair);
};

/** What the server takes for no value: null, `''`, `[]` and `{}`. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}

const FORMS: { readonly [form in Form]: (pair: PairOfParts) => boolean } = {
  plain: isSame,
  text: ({ given, kept }) => given === kept,
  // A text stands for a list of one.
  list: ({ given, kept }) => isSameJson({ given: typeof given === 'string' ? [given] : (given ?? []), kept }),
  lowerCase: ({ given, kept }) => isSame({ given: inLowerCase(given), kept }),
  // The amount of a currency reads as a whole number.
  whole: ({ given, kept }) => isSame({ given: isEmpty(given) ? given : Math.trunc(Number(given)), kept }),
  date: ({ given, kept }) => dayOf(given) === dayOf(kept),
  dateTime: ({ given, kept }) => momentOf(given) === momentOf(kept),
  url: isSameUrl,
  linkLabel: ({ given, kept, around }) => given === kept || (isWithoutUrl(around?.given) && isWithoutUrl(around?.kept)),
  links: ({ given, kept, around }) =>
    areSame(linksOf(given), linksOf(kept), isSameLink) ||
    // The first link becomes the primary one where there is none.
    (isWithoutUrl(around?.given) && areSame(linksOf(given), [primaryOf(around?.kept), ...linksOf(kept)], isSameLink)),
  phone: ({ given, kept, around }) =>
    isSamePhone({ given, number: kept, callingCode: around?.kept['primaryPhoneCallingCode'] }),
  phones: ({ given, kept }) => areSame(listOf(given), listOf(kept), isSameFurtherPhone),
};

/** Whether a value is kept as it is given, but for numbers and JSON as texts, a list's only item, and ids in capitals. */
function isSame({ given, kept }: Pair): boolean {
  if (isEmpty(given) || isEmpty(kept)) return isEmpty(given) && isEmpty(kept);
  if (typeof kept === 'number' || typeof given === 'number')
    return typeof given !== 'boolean' && typeof kept !== 'boolean' && Number(given) === Number(kept);
  if (typeof given !== 'string') return isSameJson({ given, kept });
  if (Array.isArray(kept)) return isSameJson({ given: parsed(given) ?? [given], kept });
  if (isRecord(kept)) return isSameJson({ given: parsed(given), kept });
  if (typeof kept !== 'string') return given === kept;
  return given === kept || parsed(given) === kept || (UUID.test(kept) && given.toLowerCase() === kept);
}

/** Whether two values are the same in JSON, in whatever order an object has its keys. */
function isSameJson({ given, kept }: Pair): boolean {
  if (Array.isArray(given) && Array.isArray(kept)) return areSame(given, kept, isSameJson);
  if (!isRecord(given) || !isRecord(kept)) return given === kept;
  const keys = Object.keys(given);
  return (
    keys.length === Object.keys(kept).length &&
    keys.every((key) => hasOwn(kept, key) && isSameJson({ given: given[key], kept: kept[key] }))
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const areSame = (given: readonly unknown[], kept: readonly unknown[], isSameItem: (pair: Pair) => boolean): boolean =>
  given.length === kept.length && given.every((item, index) => isSameItem({ given: item, kept: kept[index] }));

const listOf = (value: unknown): readonly unknown[] => {
  const list = typeof value === 'string' ? parsed(value) : value;
  return Array.isArray(list) ? list : [];
};

/** What a text of JSON holds: the server takes it where it takes lists and objects. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function inLowerCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inLowerCase);
  return typeof value === 'string' ? value.toLowerCase() : value;
}

const NUMBERS = [
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/,
  /^(?<month>\d{1,2})[-/.](?<day>\d{1,2})[-/.](?<year>\d{4})$/,
];

/** The day of a date, or of a time, whose clock the server cuts off without looking at its zone. Months come first. */
export function dayOf(value: unknown): string {
  const text = String(value);
  const { year, month = '', day = '' } = NUMBERS.map((form) => form.exec(text)?.groups).find(Boolean) ?? {};
  if (year !== undefined) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // March 1, 2026
  const moment = /[a-z]/i.test(text) ? Date.parse(`${text} UTC`) : Number.NaN;
  return Number.isNaN(moment) ? text : new Date(moment).toISOString().slice(0, 10);
}

// Without a zone it is UTC.
const TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)(Z|[+-]\d\d(?::?\d\d)?)?$/i;

/** The milliseconds of a moment, a day being its midnight. Something else where it is written in a way that is not known. */
export function momentOf(value: unknown): number | string {
  const [, day = dayOf(value), clock = '00:00', zone = 'Z'] = TIME.exec(String(value)) ?? [];
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
  // The server takes seconds of 60, and stores 59.
  const moment = Date.parse(`${day}T${clock.replace(',', '.').replace(/:60$/, ':59')}${offset}`);
  return Number.isNaN(moment) ? String(value) : moment;
}

/** The links that have a URL: the server leaves the others out. */
const linksOf = (value: unknown): readonly unknown[] => listOf(value).filter((link) => isRecord(link) && link['url']);

const isSameLink = ({ given, kept }: Pair): boolean =>
  isRecord(given) &&
  isRecord(kept) &&
  isKept({ given: given['url'], kept: kept['url'] }, 'url') &&
  isKept({ given: given['label'], kept: kept['label'] }, 'plain');

const isWithoutUrl = (links: JsonRecord | undefined): boolean => isEmpty(links?.['primaryLinkUrl']);

const primaryOf = (links: JsonRecord = {}) => ({ url: links['primaryLinkUrl'], label: links['primaryLinkLabel'] });

function isSameUrl({ given, kept, around }: PairOfParts): boolean {
  const [first] = isEmpty(given) ? linksOf(around?.given['secondaryLinks']) : [];
  const url = isRecord(first) ? first['url'] : given;
  if (typeof url !== 'string' || url === '') return isEmpty(kept);
  return normaliseUrl(url) === kept;
}

const isSameFurtherPhone = ({ given, kept }: Pair): boolean =>
  isRecord(given) &&
  isRecord(kept) &&
  isSamePhone({ given: given['number'], number: kept['number'], callingCode: kept['callingCode'] }) &&
  (isEmpty(given['callingCode']) || given['callingCode'] === kept['callingCode']) &&
  (isEmpty(given['countryCode']) || given['countryCode'] === kept['countryCode']);
