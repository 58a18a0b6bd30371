/** Amounts of money: Twenty stores millionths of a unit (`amountMicros`). */

const DECIMALS = 6;
const AMOUNT = /^(-?)(\d+)(?:\.(\d+))?$/;
const WHOLE = /^(-?)(\d+)$/;

/**
 * The millionths of an amount, for `amountMicros`: `toMicros(12.5)` is 12500000, `toMicros('12.50')` is `'12500000'`. Text
 * gives text and is exact at any size. Throws a RangeError for what is no amount (`'12,50'`, `'1e3'`, NaN), has more than
 * six decimals, or is a number too large to be exact.
 */
export function toMicros(amount: number): number;
export function toMicros(amount: string): string;
export function toMicros(amount: number | string): number | string {
  const [, sign = '', units = '', fraction = ''] = AMOUNT.exec(String(amount)) ?? [];
  if (units === '') throw new RangeError(`${shown(amount)} is no amount such as 12.5`);
  const decimals = fraction.replace(/0+$/, '');
  if (decimals.length > DECIMALS) throw new RangeError(`${shown(amount)} has more than ${DECIMALS} decimals`);
  const micros = signed(sign, units + decimals.padEnd(DECIMALS, '0'));
  return typeof amount === 'string' ? micros : exactNumber(micros, amount);
}

/**
 * The amount of `amountMicros`: `fromMicros(12500000)` is 12.5, `fromMicros('12500000')` is `'12.5'`. Text gives text and is
 * exact at any size. Throws a RangeError for what is no whole number.
 */
export function fromMicros(micros: number): number;
export function fromMicros(micros: string): string;
export function fromMicros(micros: number | string): number | string {
  const [, sign = '', digits = ''] = WHOLE.exec(String(micros)) ?? [];
  if (digits === '') throw new RangeError(`${shown(micros)} is no whole number of millionths`);
  const padded = digits.padStart(DECIMALS + 1, '0');
  const decimals = padded.slice(-DECIMALS).replace(/0+$/, '');
  const units = signed(sign, padded.slice(0, -DECIMALS), decimals);
  const amount = decimals === '' ? units : `${units}.${decimals}`;
  return typeof micros === 'string' ? amount : Number(amount);
}

/** Digits without leading zeros; zero has no sign. */
function signed(sign: string, digits: string, decimals = ''): string {
  const significant = digits.replace(/^0+(?=\d)/, '');
  return significant === '0' && decimals === '' ? '0' : sign + significant;
}

function exactNumber(micros: string, amount: number): number {
  const number = Number(micros);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${amount} is too large to be exact; give it as text`);
  return number;
}

const shown = (value: number | string): string => (typeof value === 'string' ? `"${value}"` : String(value));
