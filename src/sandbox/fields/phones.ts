import { getCountries, getCountryCallingCode, parsePhoneNumberWithError } from 'libphonenumber-js';
import type { CountryCode, PhoneNumber } from 'libphonenumber-js';
import { badInput, serverCrash } from '../errors.js';
import { composite, memberOf, printedList } from './composite-type.js';
import type { CompositeType, StoredParts } from './composite-type.js';
import { isContainer } from './raw-json.js';
import { listPart } from './links.js';
import type { Stored } from './scalar-type.js';
import { textType } from './text.js';

/** A part that is undefined was not sent. */
interface Phone {
  readonly number: string | null | undefined;
  readonly callingCode: string | null | undefined;
  readonly countryCode: string | null | undefined;
}

const refuse = (why: { readonly subCode: string; readonly message: string }) =>
  badInput({ ...why, userFriendlyMessage: why.message });

const conflict = (subCode: string, what: string) => refuse({ subCode, message: `${what} are conflicting` });

const countries: ReadonlySet<string> = new Set(getCountries());

const isCountry = (code: string): code is CountryCode => countries.has(code);

/** Calling code without the plus → the countries that have it. */
const countriesByCallingCode = new Map<string, CountryCode[]>();
for (const country of getCountries()) {
  const code = getCountryCallingCode(country);
  countriesByCallingCode.set(code, [...(countriesByCallingCode.get(code) ?? []), country]);
}

function checkCodes({ countryCode, callingCode }: Phone): void {
  if (countryCode && !isCountry(countryCode)) {
    throw refuse({ subCode: 'INVALID_PHONE_COUNTRY_CODE', message: `Invalid country code ${countryCode}` });
  }
  if (!callingCode) return;
  const having = countriesByCallingCode.get(callingCode.replace(/^\+/, ''));
  if (having === undefined)
    throw refuse({ subCode: 'INVALID_PHONE_CALLING_CODE', message: `Invalid calling code ${callingCode}` });
  if (countryCode && !having.some((country) => country === countryCode)) {
    throw conflict('CONFLICTING_PHONE_CALLING_CODE_AND_COUNTRY_CODE', 'Provided country code and calling code');
  }
}

function parseNumber(text: string, { countryCode, callingCode }: Phone): PhoneNumber {
  try {
    return parsePhoneNumberWithError(text, {
      ...(callingCode ? { defaultCallingCode: callingCode.replaceAll('+', '') } : {}),
      ...(countryCode && isCountry(countryCode) ? { defaultCountry: countryCode } : {}),
    });
  } catch {
    throw refuse({ subCode: 'INVALID_PHONE_NUMBER', message: `Provided phone number is invalid ${text}` });
  }
}

const orNull = (text: string | null | undefined): string | null | undefined => (text === '' ? null : text);

/** The phone with what its number tells filled in; throws what the server says about a wrong one. */
function completePhone(phone: Phone): Phone {
  const { number, countryCode, callingCode } = phone;
  checkCodes(phone);
  if (!number) return { callingCode: orNull(callingCode), countryCode: orNull(countryCode), number: orNull(number) };
  const parsed = parseNumber(number, phone);
  if (parsed.country !== undefined && countryCode && parsed.country !== countryCode) {
    throw conflict('CONFLICTING_PHONE_COUNTRY_CODE', 'Provided and inferred country code');
  }
  if (callingCode && parsed.countryCallingCode !== callingCode.replaceAll('+', '')) {
    throw conflict('CONFLICTING_PHONE_CALLING_CODE', 'Provided and inferred calling code');
  }
  return {
    countryCode: countryCode || parsed.country,
    callingCode: callingCode || `+${parsed.countryCallingCode}`,
    number: parsed.nationalNumber,
  };
}

/** A text, null, or undefined where nothing was sent; what is no text counts as null. */
const textOf = (value: unknown): string | null | undefined =>
  value === undefined || typeof value === 'string' ? value : null;

function completeAdditional(phone: unknown): Phone {
  if (phone === null) throw serverCrash("Cannot destructure property 'callingCode' of 'object null' as it is null.");
  const { number, countryCode, callingCode } = (isContainer(phone) ? phone : {}) as Record<string, unknown>; // read as text only
  return completePhone({ number: textOf(number), countryCode: textOf(countryCode), callingCode: textOf(callingCode) });
}

/** Without members that were not sent, as JSON has them. */
const withoutAbsent = <Values extends object>(values: Values): Partial<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>; // members of it

function normalisePhones(parts: StoredParts): StoredParts {
  const { number, countryCode, callingCode } = completePhone({
    number: textOf(parts.primaryPhoneNumber),
    countryCode: textOf(parts.primaryPhoneCountryCode),
    callingCode: textOf(parts.primaryPhoneCallingCode),
  });
  const sent: readonly unknown[] = Array.isArray(parts.additionalPhones) ? parts.additionalPhones : [];
  const additional = sent.map((phone) => withoutAbsent(completeAdditional(phone)));
  const kept: Readonly<Record<string, Stored | undefined>> = {
    primaryPhoneNumber: number,
    primaryPhoneCountryCode: countryCode,
    primaryPhoneCallingCode: callingCode,
    additionalPhones: additional.length === 0 ? null : additional,
  };
  return withoutAbsent(kept) as StoredParts; // what is undefined is gone
}

/** The number as it is dialled in several ways: alone, with the calling code, with or without its plus, with a zero. */
function searchedNumbers(parts: StoredParts): string {
  const number = textOf(parts.primaryPhoneNumber);
  const callingCode = textOf(parts.primaryPhoneCallingCode);
  const inFull = number && callingCode ? [callingCode + number, callingCode.replace('+', '') + number] : [];
  const additional = printedList(parts.additionalPhones).replace(/ (?:number|countryCode|callingCode)  /g, ' ');
  return [number, callingCode, ...inFull, ...(number ? [`0${number}`] : []), additional].join(' ');
}

/** PHONES: numbers need a country, a calling code or a leading `+`; what they tell is filled in. */
export const phonesType: CompositeType = composite({
  typeName: 'Phones',
  label: 'phones',
  parts: {
    primaryPhoneNumber: textType,
    primaryPhoneCountryCode: textType,
    primaryPhoneCallingCode: textType,
    additionalPhones: listPart,
  },
  uniqueParts: ['primaryPhoneNumber', 'primaryPhoneCountryCode', 'primaryPhoneCallingCode'],
  normalise: normalisePhones,
  merge: {
    primary: ['primaryPhoneNumber', 'primaryPhoneCountryCode', 'primaryPhoneCallingCode'],
    list: 'additionalPhones',
    keyOf: (entry) => memberOf(entry, 'number'),
    entryOf: (parts) => ({
      number: parts.primaryPhoneNumber,
      countryCode: parts.primaryPhoneCountryCode ?? '',
      callingCode: parts.primaryPhoneCallingCode ?? '',
    }),
  },
  searchText: searchedNumbers,
  graphql: {
    typedJson: {
      additionalPhones: { name: 'AdditionalPhone', isList: true, members: ['number', 'callingCode', 'countryCode'] },
    },
  },
});
