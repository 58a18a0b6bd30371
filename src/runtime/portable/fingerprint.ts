// 36 ** 7: as many texts as seven digits and letters can tell apart.
const COUNT = 78_364_164_096;

/**
 * Seven digits and letters that stand for a text: two texts have the same ones in one of 78 billion cases. It is quick,
 * and no secret: whoever wants to can find two such texts.
 */
export function fingerprint(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x2f0b4c47;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= low >>> 15;
  }
  const number = mixed(high) * 2 ** 21 + (mixed(low ^ high) >>> 11);
  return (number % COUNT).toString(36).padStart(7, '0');
}

/** Spreads each bit of a number over all of them. */
function mixed(number: number): number {
  const once = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** JSON with sorted keys: the same for equal values, whatever the order of their keys. */
export const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  ) ?? '';
