/** A pattern of SQL LIKE as a regular expression: `%` any text, `_` one character, a backslash takes the next literally. */
export function likePattern(pattern: string, flags: '' | 'i'): RegExp {
  let source = '';
  const characters = [...pattern];
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? '';
    if (character === '%') source += '.*';
    else if (character === '_') source += '.';
    else {
      const literal = character === '\\' ? (characters[(index += 1)] ?? '') : character;
      source += literal.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
    }
  }
  // a run of `%` would make the matching slow, and means no more than one of them
  return new RegExp(`^${source.replace(/(?:\.\*)+/g, '.*')}$`, `su${flags}`);
}
