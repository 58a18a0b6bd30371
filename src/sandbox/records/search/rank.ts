import { meets } from './search-query.js';
import type { SearchQuery } from './search-query.js';
import type { TextVector } from './text-vector.js';

/** The weight of a lexeme of a text that marks none as more important. The database counts in single precision. */
const WEIGHT = Math.fround(0.1);

const inverseSquare = (place: number): number => 1 / (place * place);

/** What an endless sum of inverse squares comes to. */
const SUM_OF_INVERSE_SQUARES = 1.64493406685;

/** The lexemes that begin with a prefix. */
const matching = (vector: TextVector, prefix: string): readonly (readonly number[])[] =>
  [...vector].filter(([lexeme]) => lexeme.startsWith(prefix)).map(([, positions]) => positions);

/** The database goes through the lexemes of a query in the order of their letters. */
const lexemesIn = ({ phrases }: SearchQuery): readonly string[] => [...new Set(phrases.flat())].sort();

/** Each place of a lexeme adds less than the one before. */
function sumOfPlaces(vector: TextVector, lexemes: readonly string[]): number {
  let sum = 0;
  for (const positions of lexemes.flatMap((lexeme) => matching(vector, lexeme))) {
    const places = positions.reduce(
      (total, _position, index) => Math.fround(total + Math.fround(WEIGHT * inverseSquare(index + 1))),
      0,
    );
    // the database takes the first place out and adds it again, which rounds
    const rounded = Math.fround(Math.fround(WEIGHT + places) - WEIGHT);
    sum = Math.fround(sum + rounded / SUM_OF_INVERSE_SQUARES);
  }
  return Math.fround(sum / lexemes.length);
}

const closeness = (distance: number): number =>
  distance > 100 ? 1e-30 : 1 / (1.005 + 0.05 * Math.exp(distance / 1.5 - 2));

/** Pairs of lexemes that have to stand together add the more, the closer they are. */
function sumOfPairs(vector: TextVector, lexemes: readonly string[]): number {
  const known: (readonly number[] | undefined)[] = [];
  let rank: number | undefined;
  lexemes.forEach((lexeme, index) => {
    for (const positions of matching(vector, lexeme)) {
      known[index] = positions;
      for (const others of known.slice(0, index)) {
        for (const distance of distances(positions, others ?? [])) {
          const weight = Math.fround(Math.sqrt(Math.fround(WEIGHT * WEIGHT) * Math.fround(closeness(distance))));
          rank = Math.fround(rank === undefined ? weight : 1 - (1 - rank) * (1 - weight));
        }
      }
    }
  });
  return rank ?? 1e-20;
}

const distances = (positions: readonly number[], others: readonly number[]): readonly number[] =>
  positions.flatMap((position) => others.map((other) => Math.abs(position - other))).filter((distance) => distance > 0);

/** A rank by how often what is asked for stands in a text, as PostgreSQL's `ts_rank` computes it. */
export function frequencyRank(vector: TextVector, query: SearchQuery): number {
  const lexemes = lexemesIn(query);
  if (lexemes.length === 0) return 0;
  const isTogether = query.phrases.length === 1 || query.join === 'and';
  const rank = isTogether && lexemes.length > 1 ? sumOfPairs(vector, lexemes) : sumOfPlaces(vector, lexemes);
  return singlePrecision(rank);
}

/** A lexeme of the query at a place of the text. */
interface Hit {
  readonly position: number;
  readonly lexeme: string;
}

const hitsOf = (vector: TextVector, prefixes: readonly string[]): readonly Hit[] =>
  [...vector]
    .filter(([lexeme]) => prefixes.some((prefix) => lexeme.startsWith(prefix)))
    .flatMap(([lexeme, positions]) => positions.map((position) => ({ position, lexeme })))
    .sort((left, right) => left.position - right.position || (left.lexeme < right.lexeme ? -1 : 1));

const isMet = (query: SearchQuery, hits: readonly Hit[]): boolean =>
  meets(query, (prefix) => new Set(hits.filter(({ lexeme }) => lexeme.startsWith(prefix)).map((hit) => hit.position)));

/**
 * A rank by how close together what is asked for stands, as PostgreSQL's `ts_rank_cd` computes it: each shortest stretch
 * of the text that has all of it adds the more, the less stands between.
 */
export function densityRank(vector: TextVector, query: SearchQuery): number {
  const hits = hitsOf(vector, lexemesIn(query));
  let rank = 0;
  let start = 0;
  while (start < hits.length) {
    const end = firstEnd(hits, start, query);
    if (end === undefined) break;
    const begin = lastBegin(hits, { start, end }, query);
    const [first, last] = [hits[begin], hits[end]];
    if (first === undefined || last === undefined) break;
    const between = last.position - first.position - (end - begin);
    rank += WEIGHT / (1 + (between < 0 ? Math.floor((end - begin) / 2) : between));
    start = begin + 1;
  }
  return singlePrecision(rank);
}

function firstEnd(hits: readonly Hit[], start: number, query: SearchQuery): number | undefined {
  for (let end = start; end < hits.length; end += 1) if (isMet(query, hits.slice(start, end + 1))) return end;
  return undefined;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function lastBegin(hits: readonly Hit[], { start, end }: Stretch, query: SearchQuery): number {
  for (let begin = end; begin > start; begin -= 1) if (isMet(query, hits.slice(begin, end + 1))) return begin;
  return start;
}

/** A number of four bytes, with no more digits than it takes to tell it from the next. */
export function singlePrecision(value: number): number {
  const single = Math.fround(value);
  for (let digits = 1; digits <= 9; digits += 1) {
    const short = Number(single.toPrecision(digits));
    if (Math.fround(short) === single) return short;
  }
  return single;
}
