/** Values by the name of what they are a choice of. */
export type Factors = Readonly<Record<string, readonly string[]>>;
export type Choice<F extends Factors> = { readonly [Name in keyof F]: F[Name][number] };

/**
 * Few choices in which every two values of different factors meet once, unless `isPossible` refuses them together.
 * The same each time.
 */
export function pairwise<F extends Factors>(
  factors: F,
  isPossible: (choice: Choice<F>) => boolean = () => true,
): readonly Choice<F>[] {
  const choices = productOf(factors).filter(isPossible);
  const missing = new Set(choices.flatMap(pairsOf));
  const chosen: Choice<F>[] = [];
  while (missing.size > 0) {
    const news = (choice: Choice<F>) => pairsOf(choice).filter((pair) => missing.has(pair)).length;
    const best = choices.reduce((first, second) => (news(second) > news(first) ? second : first));
    for (const pair of pairsOf(best)) missing.delete(pair);
    chosen.push(best);
  }
  return chosen;
}

function productOf<F extends Factors>(factors: F): readonly Choice<F>[] {
  let choices: readonly object[] = [{}];
  for (const [name, values] of Object.entries(factors))
    choices = choices.flatMap((choice) => values.map((value) => ({ ...choice, [name]: value })));
  return choices as readonly Choice<F>[]; // every factor has got a value
}

const pairsOf = (choice: Readonly<Record<string, string>>): readonly string[] => {
  const entries = Object.entries(choice).map(([name, value]) => `${name}=${value}`);
  return entries.flatMap((first, index) => entries.slice(index + 1).map((second) => `${first} ${second}`));
};
