import type { FilePlan } from './plan-files.js';

/** Lines that come and go. */
export interface LineCount {
  readonly added: number;
  readonly removed: number;
}

/** Counts the lines that a plan adds and removes in files that change, come or go; a line that only moves counts as none. */
export function countLines({ added, changed, removed }: Pick<FilePlan, 'added' | 'changed' | 'removed'>): LineCount {
  const counts = [
    ...added.map(({ content }) => ({ added: linesOf(content).length, removed: 0 })),
    ...changed.map(({ content, before }) => compare({ before, after: content })),
    ...removed.map(({ before }) => ({ added: 0, removed: linesOf(before).length })),
  ];
  return {
    added: counts.reduce((sum, count) => sum + count.added, 0),
    removed: counts.reduce((sum, count) => sum + count.removed, 0),
  };
}

function compare({ before, after }: { readonly before: string; readonly after: string }): LineCount {
  const open = new Map<string, number>();
  for (const line of linesOf(before)) open.set(line, (open.get(line) ?? 0) + 1);
  let added = 0;
  for (const line of linesOf(after)) {
    const left = open.get(line) ?? 0;
    if (left === 0) added += 1;
    else open.set(line, left - 1);
  }
  return { added, removed: [...open.values()].reduce((sum, count) => sum + count, 0) };
}

const linesOf = (text: string): readonly string[] => text.split('\n').slice(0, -1);
