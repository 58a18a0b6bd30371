import { gradeOf, type Change } from '../../plugin/diff/change.js';
import { alsoInWords, inWords } from './format-text.js';

const LEVELS = { breaking: 'error', risky: 'warning', safe: 'notice' } as const;

/** Workflow commands of GitHub Actions: an annotation per change, at the snapshot file. */
export function formatGithub({
  changes,
  file,
}: {
  readonly changes: readonly Change[];
  readonly file: string;
}): readonly string[] {
  return changes.map((each) => {
    const title = `${each.path}: ${gradeOf(each)}`;
    const text = [`${each.path}: ${each.what} — ${inWords(each)}`, alsoInWords(each), each.why]
      .filter(Boolean)
      .join('\n');
    return `::${LEVELS[gradeOf(each)]} file=${property(file)},title=${property(title)}::${data(text)}`;
  });
}

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
