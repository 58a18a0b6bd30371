import { describe, expect, it } from 'vitest';
import { fromMicros, toMicros } from '../../src/runtime/objects/micros.js';

/** The overloads tell number from text; a table has both. */
const micros = toMicros as (amount: number | string) => number | string;
const amount = fromMicros as (micros: number | string) => number | string;

describe('amounts in millionths', () => {
  it.each<[given: number | string, want: number | string]>([
    [12.5, 12_500_000],
    [0, 0],
    [-0.1, -100_000],
    [0.000001 * 3, 3],
    [9_007_199_254, 9_007_199_254_000_000],
    ['12.50', '12500000'],
    ['0.000001', '1'],
    ['-0', '0'],
    ['007', '7000000'],
    ['10000000000.000001', '10000000000000001'],
  ])('are made of %j', (given, want) => {
    expect(micros(given)).toBe(want);
  });

  it.each<[given: number | string, want: number | string]>([
    [12_500_000, 12.5],
    [0, 0],
    [-1, -0.000001],
    ['12500000', '12.5'],
    ['12000000', '12'],
    ['-500000', '-0.5'],
    ['10000000000000001', '10000000000.000001'],
  ])('become amounts again: %j', (given, want) => {
    expect(amount(given)).toBe(want);
  });

  it.each<[given: number | string, message: string]>([
    ['', '"" is no amount such as 12.5'],
    ['12,50', '"12,50" is no amount such as 12.5'],
    ['1e3', '"1e3" is no amount such as 12.5'],
    [' 1', '" 1" is no amount such as 12.5'],
    ['.5', '".5" is no amount such as 12.5'],
    [NaN, 'NaN is no amount such as 12.5'],
    [Infinity, 'Infinity is no amount such as 12.5'],
    ['0.0000001', '"0.0000001" has more than 6 decimals'],
    [0.1 + 0.2, '0.30000000000000004 has more than 6 decimals'],
    [10_000_000_000, '10000000000 is too large to be exact; give it as text'],
  ])('are not made of %j', (given, message) => {
    expect(() => micros(given)).toThrow(new RangeError(message));
  });

  it.each<[given: number | string, message: string]>([
    [12.5, '12.5 is no whole number of millionths'],
    ['12.5', '"12.5" is no whole number of millionths'],
    ['', '"" is no whole number of millionths'],
    [NaN, 'NaN is no whole number of millionths'],
  ])('are no amount: %j', (given, message) => {
    expect(() => amount(given)).toThrow(new RangeError(message));
  });

  it('come back from every amount of up to six decimals', () => {
    for (let units = 0; units < 2_000; units += 7) {
      for (const fraction of ['', '.1', '.25', '.999999', '.000001']) {
        const text = `${units}${fraction}`;
        expect(fromMicros(toMicros(text))).toBe(text);
        expect(fromMicros(toMicros(Number(text)))).toBe(Number(text));
      }
    }
  });
});
