/** A name as a label: `pointOfContact` reads `Point of contact`, `IN_PROGRESS` reads `In progress`. */
export function sentenceCase(name: string): string {
  const words = (/[a-z]/.test(name) ? name.replaceAll(/([A-Z])/g, ' $1') : name.replaceAll('_', ' '))
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The name with an upper-case first letter, as in `target` + `Person`. */
export const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
