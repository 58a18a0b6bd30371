import { lexemesOf } from './tokens.js';
import type { TextVector } from './text-vector.js';
import { unaccent } from './unaccent.js';

/** What was typed as one word: lexemes that follow each other, each the beginning of one in the text. */
export type Phrase = readonly string[];

/** Words that all have to be found, or one of them. */
export interface SearchQuery {
  readonly join: 'and' | 'or';
  readonly phrases: readonly Phrase[];
}

/** The words of what was typed; those without a letter or digit are left out. */
export function phrasesOf(input: string): readonly Phrase[] {
  const words = unaccent(input.trim()).split(/\s+/);
  return words.map(lexemesOf).filter((lexemes) => lexemes.length > 0);
}

/** Positions of a vector, by lexemes. */
export type Positions = (prefix: string) => ReadonlySet<number>;

/** The positions at which a lexeme with this beginning stands. */
export const positionsIn =
  (vector: TextVector): Positions =>
  (prefix) => {
    const found = new Set<number>();
    for (const [lexeme, positions] of vector) {
      if (lexeme.startsWith(prefix)) for (const position of positions) found.add(position);
    }
    return found;
  };

/** Whether the lexemes of a phrase stand one behind the other. */
function hasPhrase([first = '', ...others]: Phrase, positions: Positions): boolean {
  let ends = [...positions(first)];
  for (const lexeme of others) {
    const next = positions(lexeme);
    ends = ends.map((position) => position + 1).filter((position) => next.has(position));
  }
  return ends.length > 0;
}

/** Whether lexemes at these positions are what a query asks for. */
export function meets({ join, phrases }: SearchQuery, positions: Positions): boolean {
  const test = (phrase: Phrase): boolean => hasPhrase(phrase, positions);
  if (phrases.length === 0) return false;
  return join === 'and' ? phrases.every(test) : phrases.some(test);
}
