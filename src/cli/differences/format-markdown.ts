import { gradeOf, type Change } from '../../plugin/diff/change.js';
import { countsBySeverity } from './compare.js';
import { alsoInWords } from './format-text.js';

const ICONS = { breaking: '🔴', risky: '🟡', safe: '🟢' } as const;

/** A table, for a comment on a pull request. */
export function formatMarkdown({
  changes,
  title,
}: {
  readonly changes: readonly Change[];
  readonly title: string;
}): readonly string[] {
  const head = [`### ${escaped(title)}`, '', `${countsBySeverity(changes)}.`];
  if (changes.length === 0) return head;
  return [
    ...head,
    '',
    '| | what | readers | writers | |',
    '| --- | --- | --- | --- | --- |',
    ...changes.map((each) => {
      const what = `\`${each.path}\`: ${inert(each.what)}`;
      const why = inert([alsoInWords(each), each.why].filter(Boolean).join('. '));
      return `| ${ICONS[gradeOf(each)]} | ${what} | ${each.readers} | ${each.writers} | ${why} |`;
    }),
  ];
}

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&');

/** Labels are anybody's text: in a cell they are neither markup nor mention nor link. */
const inert = (text: string): string => escaped(text).replace(/@/g, `@${JOINER}`).replace(/:\/\//g, `:${JOINER}//`);

/** Keeps a mention or a link from being one; as an entity, because a reviewer should see what a command printed. */
const JOINER = '&#8288;';
