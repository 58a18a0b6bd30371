/** A phone number as it is given, and the parts that the server has made of one. */
export interface ComparedPhone {
  readonly given: unknown;
  /** The national number: digits. */
  readonly number: unknown;
  /** `+49` */
  readonly callingCode: unknown;
}

// What people write before a number of another country.
const INTERNATIONAL_PREFIXES = ['', '00', '011'];

/**
 * Whether the server makes that number of the one that is given. It keeps the national number without the 0 that people
 * dial before it, and the calling code apart (2.21). Not known here are numbers in letters and further prefixes of
 * single countries: they count as another number.
 */
export function isSamePhone({ given, number, callingCode }: ComparedPhone): boolean {
  const national = digitsOf(number);
  const code = digitsOf(callingCode);
  const written = digitsOf(String(given).replace(/\s*(;ext=|ext\.?|x|#)\s*\d+\s*$/i, ''));
  if (national === '' || written === '') return national === written;
  const nationals = [national, `0${national}`];
  if (String(given).trim().startsWith('+')) return nationals.some((each) => written === code + each);
  const internationals = INTERNATIONAL_PREFIXES.flatMap((prefix) => nationals.map((each) => prefix + code + each));
  return [...nationals, ...internationals].includes(written);
}

const digitsOf = (value: unknown): string => String(value ?? '').replace(/\D/g, '');
