import { expect, it } from 'vitest';
import { parseUrl } from '../../src/twenty/parse-url.js';

it.each([
  ['https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
  ['acme', undefined],
  ['', undefined],
])('takes %j for %j, and still does after ten thousand times', (text, want) => {
  for (let time = 0; time < 10_000; time++) if (parseUrl(text)?.href !== want) expect(parseUrl(text)?.href).toBe(want);
  expect(parseUrl(text)?.href).toBe(want);
});
