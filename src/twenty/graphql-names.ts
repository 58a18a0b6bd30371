/** How Twenty turns metadata names into GraphQL names: lodash camelCase, which splits at digits and acronyms. */

const WORD = /[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+/g;

/** Upper-cases the first letter and leaves the rest. */
export const capitalise = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** `b2bDeal` → `b2BDeal`, `iOSDevice` → `iOsDevice` (seen in the schema of a 2.21 server). */
export function camelCase(name: string): string {
  const words = name.match(WORD) ?? [name];
  return words
    .map((word) => word.toLowerCase())
    .map((word, index) => (index === 0 ? word : capitalise(word)))
    .join('');
}

/** `b2bDeal` → `B2BDeal`: the name of the object's GraphQL type. */
export const pascalCase = (name: string): string => capitalise(camelCase(name));
