/** Word boundaries as lodash sees them in ASCII names: digits, acronyms and case changes all start a word. */
const WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The name as lodash's `camelCase` writes it: `b2bDeal` becomes `b2BDeal`, `iOSDevice` becomes `iOsDevice`. */
export function camelCase(name: string): string {
  const words = name.match(WORD) ?? [];
  return words.map((word, position) => (position === 0 ? word.toLowerCase() : capitalize(word.toLowerCase()))).join('');
}

/** `camelCase` with an upper-case first letter: what GraphQL types are called. */
export const pascalCase = (name: string): string => capitalize(camelCase(name));
