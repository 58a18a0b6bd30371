/** The candidate that a misspelt word most likely meant; undefined where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  const ending = candidates.filter((each) => each.toLowerCase().endsWith(`.${wanted}`));
  if (ending.length === 1) return ending[0];
  let best: string | undefined;
  let fewest = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const edits = distance(wanted, candidate.toLowerCase());
    if (edits >= fewest) continue;
    best = candidate;
    fewest = edits;
  }
  return best;
}

/** How many letters have to be inserted, removed or replaced. */
function distance(from: string, to: string): number {
  let before = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (before[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      line.push(Math.min(replaced, (before[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    before = line;
  }
  return before[to.length] ?? 0;
}

/** `"jobtitle" is none; did you mean "jobTitle"?`, or all that there are where none is near. */
export function notOneOf(word: unknown, candidates: readonly string[]): string {
  if (candidates.length === 0) return `${JSON.stringify(word)} is none of them; there are none`;
  const given = typeof word === 'string' ? JSON.stringify(word.slice(0, 60)) : typeof word;
  const meant = typeof word === 'string' ? nearest(word, candidates) : undefined;
  const listed = candidates.slice(0, MOST_LISTED).join(', ') + (candidates.length > MOST_LISTED ? ', …' : '');
  return `${given} is none of them; ${meant === undefined ? `there are ${listed}` : `did you mean "${meant}"?`}`;
}

const MOST_LISTED = 60;
