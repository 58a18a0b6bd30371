import type { ServerField } from '../../twenty/server-metadata.js';
import { identifier } from '../metadata/identifier.js';
import type { RecordObject } from '../records/model/record-object.js';
import { daysAfter } from './draft.js';
import type { Draft } from './draft.js';
import { emailOf, textFor } from './texts.js';
import { SENTENCES, TAGS } from './words.js';

/** A field that gets a value. */
export interface FilledField {
  readonly object: RecordObject;
  readonly field: ServerField;
  readonly isUnique: boolean;
}

/** Makes the value of a field, in the form that `createMany` takes; undefined where it makes none. */
type ValueMaker = (filled: FilledField, draft: Draft) => unknown;

const optionsOf = ({ field }: FilledField): readonly string[] => (field.options ?? []).map(({ value }) => value);

/** The most values that a list takes. */
const limitOf = ({ field }: FilledField): number => {
  const limit = field.settings?.maxNumberOfValues;
  return typeof limit === 'number' ? limit : Infinity;
};

/** One of the options; undefined where there are none. */
function oneOption(filled: FilledField, { random, index }: Draft): string | undefined {
  const options = optionsOf(filled);
  return options[filled.isUnique ? index : random.whole(0, options.length - 1)];
}

/** Some of the options, in their order. */
const someOptions: ValueMaker = (filled, { random }) => {
  const options = optionsOf(filled);
  const first = random.whole(0, Math.max(0, options.length - 1));
  return options.slice(first, first + random.whole(1, 3));
};

const someTags: ValueMaker = (filled, { random, index }) => {
  const first = random.whole(0, TAGS.length - 1);
  const tags = TAGS.slice(first, first + Math.min(limitOf(filled), random.whole(1, 3)));
  return filled.isUnique ? [`${tags[0]} ${index}`] : tags;
};

/** Ranges of whole numbers, by the name of their field. */
const RANGES: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/year/i, [2020, 2026]],
  [/age$/i, [18, 80]],
  [/employees|headcount/i, [2, 5000]],
  [/count|quantity|stock|units|seats|number/i, [0, 500]],
  [/duration|minutes|hours|days/i, [1, 90]],
  [/day$/i, [0, 6]],
];

function numberFor({ field, isUnique }: FilledField, { random, index }: Draft): number {
  if (isUnique) return index + 1;
  const { dataType, type, decimals } = field.settings ?? {};
  if (type === 'percentage') return random.whole(0, 100) / 100;
  const [from, to] = RANGES.find(([pattern]) => pattern.test(field.name))?.[1] ?? [1, 1000];
  const whole = random.whole(from, to);
  const places = typeof decimals === 'number' ? Math.min(decimals, 3) : 0;
  const isWhole = dataType === 'int' || dataType === 'bigint' || places === 0;
  return isWhole ? whole : Number((whole + random.fraction()).toFixed(places));
}

/** How many days after its record came into being a date is, by the name of its field. */
const OFFSETS: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/^(end|due|close|expire|until|renew|next)|(end|until|deadline)s?(At|On|Date)?$/i, [31, 400]],
  [/^(start|begin|from|since|first|birth|found|release|sign|hire|made)/i, [-90, 0]],
];

function momentFor({ field, isUnique }: FilledField, draft: Draft): Date {
  if (isUnique) return new Date(Date.UTC(2024, 0, 1) + draft.index * 24 * 60 * 60 * 1000);
  const [from, to] = OFFSETS.find(([pattern]) => pattern.test(field.name))?.[1] ?? [0, 30];
  return daysAfter(draft, draft.random.whole(from, to));
}

/** A second value for a list of up to so many, in some records. */
const second = <Value>(filled: FilledField, { random }: Draft, value: Value): readonly Value[] =>
  limitOf(filled) > 1 && random.happens(0.2) ? [value] : [];

const phones: ValueMaker = (filled, draft) => {
  const { countryCode, callingCode, phoneNumber } = draft.place;
  const codes = { countryCode, callingCode };
  return {
    primaryPhoneNumber: phoneNumber(draft.index),
    primaryPhoneCountryCode: countryCode,
    primaryPhoneCallingCode: callingCode,
    additionalPhones: second(filled, draft, { number: phoneNumber(draft.index + 7), ...codes }),
  };
};

const emails: ValueMaker = (filled, draft) => ({
  primaryEmail: emailOf(draft),
  additionalEmails: second(filled, draft, `${draft.firstName}@${draft.domain}`.toLowerCase()),
});

const links: ValueMaker = (filled, { company, domain, index }) => {
  // the site of the company itself is its own; others have a page on it
  const isSite = /domain|website/i.test(filled.field.name) && !filled.isUnique;
  const isOwn = filled.field.name === 'domainName';
  const page = isSite || isOwn ? '' : `/${filled.object.nameSingular}/${index + 1}`;
  return { primaryLinkUrl: `https://${domain}${page}`, primaryLinkLabel: company, secondaryLinks: [] };
};

const address: ValueMaker = (_filled, { place, index }) => ({
  addressStreet1: `${(index % 90) + 1} ${place.street}`,
  addressCity: place.city,
  addressState: place.state,
  addressPostcode: place.postcode,
  addressCountry: place.country,
  addressLat: place.lat,
  addressLng: place.lng,
});

/** Amounts of whole tens, in the currency of the place. */
const currency: ValueMaker = (_filled, { random, place }) => ({
  amountMicros: random.whole(1, 5000) * 10_000_000,
  currencyCode: place.currency,
});

const richText: ValueMaker = (_filled, { random }) => ({
  markdown: `${random.oneOf(SENTENCES)}\n\n${random.oneOf(SENTENCES)}`,
});

/** The name of a file, where one is required; nothing was uploaded. */
const files: ValueMaker = ({ object, field }, { index }) => {
  const fileId = identifier(`plausible/${object.nameSingular}/${field.name}/${index}`);
  return field.isNullable === false ? [{ fileId, label: `${field.name}.pdf` }] : undefined;
};

/** What a field of each type gets. Types that are left out are written by the server. */
export const VALUE_MAKERS: Readonly<Record<string, ValueMaker>> = {
  TEXT: (filled, draft) => {
    const { name, label, defaultValue } = filled.field;
    const hasDefault = defaultValue != null && defaultValue !== "''";
    return textFor({ ...filled, name, label: label || name, hasDefault }, draft);
  },
  UUID: ({ object, field }, { index }) => identifier(`plausible/${object.nameSingular}/${field.name}/${index}`),
  BOOLEAN: (_filled, { random }) => random.happens(0.5),
  NUMBER: numberFor,
  NUMERIC: ({ isUnique }, { random, index }) => String((isUnique ? index : random.whole(100, 99_999)) / 100),
  DATE: (filled, draft) => momentFor(filled, draft).toISOString().slice(0, 10),
  DATE_TIME: (filled, draft) => momentFor(filled, draft).toISOString(),
  SELECT: oneOption,
  RATING: oneOption,
  MULTI_SELECT: someOptions,
  ARRAY: someTags,
  RAW_JSON: (_filled, { random, index }) => ({ source: random.oneOf(['form', 'import', 'phone']), number: index + 1 }),
  FILES: files,
  FULL_NAME: (_filled, { firstName, lastName }) => ({ firstName, lastName }),
  PHONES: phones,
  EMAILS: emails,
  LINKS: links,
  ADDRESS: address,
  CURRENCY: currency,
  RICH_TEXT: richText,
  RICH_TEXT_V2: richText,
};
