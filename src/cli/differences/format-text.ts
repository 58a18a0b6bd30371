import { gradeOf, type Change, type Grade } from '../../plugin/diff/change.js';
import type { Screen, Style } from '../screen/screen.js';

const MARKS: Readonly<Record<Grade, readonly [mark: string, style: Style]>> = {
  breaking: ['✖', 'red'],
  risky: ['⚠', 'yellow'],
  safe: ['✔', 'green'],
};

/** One line per change, and a second one where something follows from it. */
export function formatText({
  changes,
  screen,
}: {
  readonly changes: readonly Change[];
  readonly screen: Pick<Screen, 'paint'>;
}): readonly string[] {
  return changes.flatMap((each) => {
    const [mark, style] = MARKS[gradeOf(each)];
    const head = `${screen.paint(style, mark)} ${screen.paint('bold', each.path)}: ${each.what} — ${inWords(each)}`;
    return [head, ...[alsoInWords(each), each.why].filter(Boolean).map((line) => screen.paint('dim', `    ${line}`))];
  });
}

/** `breaking`, or who it is what for. */
export const inWords = ({ readers, writers }: Pick<Change, 'readers' | 'writers'>): string =>
  readers === writers ? readers : `${readers} for readers, ${writers} for writers`;

/** More paths are counted. */
const LISTED = 6;

/** What changes with it. */
export function alsoInWords({ and, kind }: Change): string {
  if (and.length === 0) return '';
  const more = and.length - LISTED;
  const list = [...and.slice(0, LISTED), ...(more > 0 ? [`${more} more`] : [])].join(', ');
  return kind === 'object-added' || kind === 'object-removed' ? `with ${list}` : `also ${list}`;
}
