/**
 * The parts of a text between commas that are not inside brackets or quotes. Any square bracket opens what the next one
 * closes, and an apostrophe counts as a quote: the server tells them apart no better.
 */
export function splitList(text: string): readonly string[] {
  const parts: string[] = [];
  const isInside = { brackets: false, double: false, single: false };
  let depth = 0;
  let part = '';
  for (const character of text) {
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === '[' || character === ']') isInside.brackets = !isInside.brackets;
    else if (character === '"') isInside.double = !isInside.double;
    else if (character === "'") isInside.single = !isInside.single;
    const isFree = depth === 0 && !isInside.brackets && !isInside.double && !isInside.single;
    if (character === ',' && isFree) {
      parts.push(part);
      part = '';
    } else {
      part += character;
    }
  }
  return [...parts, part];
}
