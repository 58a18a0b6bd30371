import { lexemesOf } from './tokens.js';

/** The lexemes of a text, each with the positions at which it stands, counted from 1; in the order of their bytes. */
export type TextVector = ReadonlyMap<string, readonly number[]>;

/** As many positions as the database keeps of a lexeme, and the highest of them. */
const MOST_POSITIONS = 255;
const LAST_POSITION = 16_383;

/** Byte order of a shorter text before a longer one: the order of lexemes in a vector. */
function compareLexemes(left: string, right: string): number {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length - b.length || Buffer.compare(a, b);
}

/** The vector of a text. */
export function textVector(text: string): TextVector {
  const positions = new Map<string, number[]>();
  lexemesOf(text).forEach((lexeme, index) => {
    const known = positions.get(lexeme) ?? [];
    positions.set(lexeme, known);
    const position = Math.min(index + 1, LAST_POSITION);
    if (known.length < MOST_POSITIONS && known.at(-1) !== position) known.push(position);
  });
  return new Map([...positions].sort(([left], [right]) => compareLexemes(left, right)));
}

/** A vector in the notation of the database: `'ada':1 'lovelace':2,5`. */
export const printVector = (vector: TextVector): string =>
  [...vector]
    .sort(([left], [right]) => Buffer.compare(Buffer.from(left), Buffer.from(right)))
    .map(([lexeme, positions]) => `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}':${positions.join(',')}`)
    .join(' ');
