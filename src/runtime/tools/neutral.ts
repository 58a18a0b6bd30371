/** What may stand in a label that becomes a part of a description: letters, digits, and what names are written with. */
const OTHER = /[^\p{L}\p{M}\p{N} .,&/()'+%€$£#-]+/gu;

const LONGEST = 40;

/** A label of the workspace as a part of a description: one short line of plain characters, in quotes. */
export function neutral(label: string): string {
  const plain = label.replace(OTHER, ' ').replace(/ {2,}/g, ' ').trim();
  const letters = Array.from(plain);
  return `"${letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : plain}"`;
}

/** Whether a label tells more than the name that it stands beside: `Job title` does not of `jobTitle`. */
export const tellsMore = ({ label, name }: { readonly label: string; readonly name: string }): boolean =>
  letters(label) !== '' && letters(label) !== letters(name);

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
