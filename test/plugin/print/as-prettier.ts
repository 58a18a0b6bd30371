import { format } from 'prettier';
import { PRETTIER_OPTIONS } from '../../../src/plugin/print/format.js';

/** A statement of ours, and the same one on a single line, around a name of some length. */
export interface Printed {
  readonly ours: (name: string) => string;
  readonly flat: (name: string) => string;
}

/** Names of such lengths that each line of a statement reaches the width of the output at one of them. */
const NAMES = Array.from({ length: 125 }, (_, index) => `N${'a'.repeat(index)}`);

/** The first statement that we print otherwise than prettier, in both forms. */
export async function firstDifference({
  ours,
  flat,
}: Printed): Promise<{ readonly ours: string; readonly prettier: string } | undefined> {
  const want = (await format(NAMES.map(flat).join('\n\n'), PRETTIER_OPTIONS)).trimEnd().split('\n\n');
  const have = NAMES.map(ours);
  const index = have.findIndex((statement, position) => statement !== want[position]);
  return index === -1 ? undefined : { ours: have[index]!, prettier: want[index]! };
}
