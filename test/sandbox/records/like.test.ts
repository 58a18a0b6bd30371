import { expect, it } from 'vitest';
import { likePattern } from '../../../src/sandbox/records/filter/like.js';

it.each([
  ['abc', 'abc', true],
  ['abc', 'abcd', false],
  ['a%', 'abc', true],
  ['a%', 'ba', false],
  ['%c', 'abc', true],
  ['%b%', 'abc', true],
  ['%', '', true],
  ['%%', 'x', true],
  ['_', '🎉', true],
  ['_', '', false],
  ['a_c', 'abc', true],
  ['a%c%e', 'abcde', true],
  ['a%c%e', 'abde', false],
  ['100\\%', '100%', true],
  ['100\\%', '1000', false],
  ['\\_a', '_a', true],
  ['.*', 'anything', false],
  ['%a_%', 'xa\ny', true],
])('LIKE %j of %j is %s', (pattern, text, expected) => {
  expect(likePattern(pattern, 'exact')(text)).toBe(expected);
});

it('ignores case only where it is asked to', () => {
  expect(likePattern('ÜN%', 'ignored')('ünïcode')).toBe(true);
  expect(likePattern('ÜN%', 'exact')('ünïcode')).toBe(false);
});
