/** One step of a pattern: a literal character, any one character, or any text. */
type Step = string | typeof ONE | typeof ANY;

const ONE = Symbol('one character');
const ANY = Symbol('any text');

function stepsOf(pattern: string): readonly Step[] {
  const steps: Step[] = [];
  const characters = [...pattern];
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? '';
    if (character === '%') steps.push(ANY);
    else if (character === '_') steps.push(ONE);
    else steps.push(character === '\\' ? (characters[(index += 1)] ?? '') : character);
  }
  return steps;
}

/** Matches from left to right and goes back to the last `%` only, so that no pattern takes long. */
function matches(steps: readonly Step[], characters: readonly string[]): boolean {
  let [step, at] = [0, 0];
  let [retryStep, retryAt] = [-1, 0];
  while (at < characters.length) {
    if (step < steps.length && (steps[step] === ONE || steps[step] === characters[at])) {
      step += 1;
      at += 1;
    } else if (steps[step] === ANY) {
      [retryStep, retryAt] = [(step += 1), at];
    } else if (retryStep >= 0) {
      [step, at] = [retryStep, (retryAt += 1)];
    } else {
      return false;
    }
  }
  while (steps[step] === ANY) step += 1;
  return step === steps.length;
}

/** How LIKE compares: as it is, or without regard to case. */
export type LikeCase = 'exact' | 'ignored';

/** A pattern of SQL LIKE: `%` any text, `_` one character, a backslash takes the next character literally. */
export function likePattern(pattern: string, likeCase: LikeCase): (text: string) => boolean {
  const fold = (text: string): string => (likeCase === 'exact' ? text : text.toLowerCase());
  const steps = stepsOf(fold(pattern));
  const isOpen = { start: steps[0] === ANY, end: steps.length > 1 && steps.at(-1) === ANY };
  const inner = steps.slice(isOpen.start ? 1 : 0, isOpen.end ? -1 : undefined);
  if (!inner.every((step) => typeof step === 'string')) return (text) => matches(steps, [...fold(text)]);
  // the commonest patterns have `%` at their ends only
  const wanted = inner.join('');
  if (isOpen.start && isOpen.end) return (text) => fold(text).includes(wanted);
  if (isOpen.start) return (text) => fold(text).endsWith(wanted);
  if (isOpen.end) return (text) => fold(text).startsWith(wanted);
  return (text) => fold(text) === wanted;
}
