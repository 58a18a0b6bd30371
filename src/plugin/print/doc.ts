/** Line breaks: documents of prettier, which are laid out to the width of the output. */
import { builders, printer } from 'prettier/doc';

/** Text with places where a line may break. */
export type Doc = builders.Doc;

/** Width of the output. */
export const WIDTH = 120;

/** Options of our own, so that no configuration of the user's changes the output. */
const OPTIONS = { printWidth: WIDTH, tabWidth: 2, useTabs: false } as const;

/** The text of a document. */
export const layOut = (doc: Doc): string => printer.printDocToString(doc, OPTIONS).formatted;

/** The text of a document on one line, however long. */
export const onOneLine = (doc: Doc): string =>
  printer.printDocToString(doc, { ...OPTIONS, printWidth: Infinity }).formatted;

/** Parts on lines of their own. */
export const lines = (docs: readonly Doc[]): Doc => builders.join(builders.hardline, [...docs]);

/** Parts between brackets, separated by commas: on one line, or a part a line. */
export function bracketed({
  open,
  close,
  parts,
  padding,
  trailing,
}: {
  readonly open: string;
  readonly close: string;
  readonly parts: readonly Doc[];
  /** What stands inside the brackets on one line: `{ a }` is spaced, `[a]` is tight. */
  readonly padding: 'spaced' | 'tight';
  /** Whether the last of several lines ends with a comma. */
  readonly trailing: 'comma' | 'none';
}): Doc {
  if (parts.length === 0) return open + close;
  const { ifBreak, indent, join, line, softline } = builders;
  const edge = padding === 'spaced' ? line : softline;
  return [open, indent([edge, join([',', line], [...parts])]), trailing === 'comma' ? ifBreak(',') : '', edge, close];
}
