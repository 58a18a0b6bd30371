import { badInput } from '../errors.js';
import { callingCodeByCountry, countriesByCallingCode } from './calling-codes.js';
import { composite } from './composite-type.js';
import type { CompositeType, StoredParts } from './composite-type.js';
import { isContainer } from './json.js';
import { listPart } from './links.js';
import type { Stored } from './scalar-type.js';
import { textType } from './text.js';

/** A part that is undefined was not sent. */
interface Phone {
  readonly number: Stored | undefined;
  readonly countryCode: Stored | undefined;
  readonly callingCode: Stored | undefined;
}

const refuse = (why: { readonly subCode: string; readonly message: string }) =>
  badInput({ ...why, userFriendlyMessage: why.message });

function checkCodes({ countryCode, callingCode }: Phone): void {
  if (typeof countryCode === 'string' && !callingCodeByCountry.has(countryCode)) {
    throw refuse({ subCode: 'INVALID_PHONE_COUNTRY_CODE', message: `Invalid country code ${countryCode}` });
  }
  if (typeof callingCode !== 'string') return;
  const countries = countriesByCallingCode.get(callingCode.replace('+', ''));
  if (countries === undefined)
    throw refuse({ subCode: 'INVALID_PHONE_CALLING_CODE', message: `Invalid calling code ${callingCode}` });
  if (typeof countryCode === 'string' && !countries.includes(countryCode)) {
    throw refuse({
      subCode: 'CONFLICTING_PHONE_CALLING_CODE_AND_COUNTRY_CODE',
      message: 'Provided country code and calling code are conflicting',
    });
  }
}

/** Digits of the national number and the calling code, if the number or the codes beside it tell one. */
function parseNumber({ number, countryCode, callingCode }: Phone): { readonly code: string; readonly digits: string } {
  const text = String(number);
  const invalid = refuse({ subCode: 'INVALID_PHONE_NUMBER', message: `Provided phone number is invalid ${text}` });
  const digits = text.replace(/[\s().\-/]/g, '');
  if (!/^\+?\d{2,15}$/.test(digits)) throw invalid;
  if (digits.startsWith('+')) {
    const code = [4, 3, 2, 1]
      .map((length) => digits.slice(1, 1 + length))
      .find((prefix) => countriesByCallingCode.has(prefix));
    if (code === undefined) throw invalid;
    if (typeof callingCode === 'string' && callingCode.replace('+', '') !== code) {
      throw refuse({
        subCode: 'CONFLICTING_PHONE_CALLING_CODE',
        message: 'Provided and inferred calling code are conflicting',
      });
    }
    return { code, digits: digits.slice(1 + code.length) };
  }
  const code = typeof countryCode === 'string' ? callingCodeByCountry.get(countryCode) : undefined;
  const known = typeof callingCode === 'string' ? callingCode.replace('+', '') : code;
  if (known === undefined) throw invalid;
  // the trunk prefix is not part of the national number
  return { code: known, digits: digits.replace(/^0+(?=\d{4})/, '') };
}

/** The phone with what its number tells filled in; throws what the server says about a wrong one. */
function completePhone(phone: Phone): Phone {
  checkCodes(phone);
  if (typeof phone.number !== 'string') return phone;
  const { code, digits } = parseNumber(phone);
  const [only, ...others] = countriesByCallingCode.get(code) ?? [];
  return {
    number: digits,
    callingCode: phone.callingCode ?? `+${code}`,
    countryCode: phone.countryCode ?? (others.length === 0 ? (only ?? null) : null),
  };
}

const textOf = (value: unknown): Stored | undefined => (typeof value === 'string' ? value || null : undefined);

function completeAdditional(phone: unknown): Phone {
  const { number, countryCode, callingCode } = (isContainer(phone) ? phone : {}) as Record<string, unknown>; // read as text only
  return completePhone({ number: textOf(number), countryCode: textOf(countryCode), callingCode: textOf(callingCode) });
}

function normalisePhones(parts: StoredParts): StoredParts {
  const { number, countryCode, callingCode } = completePhone({
    number: parts.primaryPhoneNumber,
    countryCode: parts.primaryPhoneCountryCode,
    callingCode: parts.primaryPhoneCallingCode,
  });
  const sent = Array.isArray(parts.additionalPhones) ? parts.additionalPhones : [];
  const additional = sent.map(completeAdditional);
  const kept = {
    primaryPhoneNumber: number,
    primaryPhoneCountryCode: countryCode,
    primaryPhoneCallingCode: callingCode,
    additionalPhones: additional.length === 0 ? null : JSON.parse(JSON.stringify(additional)),
  };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
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
});
