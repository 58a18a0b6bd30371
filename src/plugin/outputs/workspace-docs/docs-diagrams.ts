/** Entity diagrams of a workspace, each small enough to be read. */
import { byText, sortedBy } from '../../../twenty/order.js';
import type { Workspace } from '../../workspace/workspace.js';
import { mermaidText } from '../../print/escape-markdown.js';

/** A Mermaid diagram. */
export interface Diagram {
  /** Name of the object in its middle; empty where it shows all links. */
  readonly about: string;
  /** Which of several around the same object, for example ` (1 of 2)`; empty where there is one. */
  readonly part: string;
  readonly lines: readonly { readonly line: string }[];
}

interface Link {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly isNullable: boolean;
}

/** More links in one diagram cannot be followed. */
const MOST = 14;

/** All links between objects: in one diagram where they are few, otherwise each in the one around its busier object. */
export function diagramsOf({ objects }: Workspace): readonly Diagram[] {
  const links = objects.flatMap(({ nameSingular, fields }) =>
    fields
      .flatMap(({ relations }) => relations)
      // the other end of each is a list, and would show the same link again
      .filter(({ kind }) => kind === 'one')
      .map(({ name, target, isNullable }): Link => ({ from: nameSingular, to: target, name, isNullable })),
  );
  if (links.length === 0) return [];
  if (links.length <= MOST) return [diagram({ about: '', part: '', links })];
  return around({
    links,
    system: new Set(objects.filter(({ isSystem }) => isSystem).map((each) => each.nameSingular)),
  });
}

/** Takes the object with the most links left, draws them, and so on until none is left; system objects come last. */
function around({
  links,
  system,
}: {
  readonly links: readonly Link[];
  readonly system: ReadonlySet<string>;
}): readonly Diagram[] {
  const middle = busiest({ links, system });
  if (middle === undefined) return [];
  const isHere = ({ from, to }: Link) => from === middle || to === middle;
  const here = sortedBy(links.filter(isHere), ({ from, name }) => `${from} ${name}`);
  const count = Math.ceil(here.length / MOST);
  const size = Math.ceil(here.length / count);
  const drawn = Array.from({ length: count }, (_, part) =>
    diagram({
      about: middle,
      part: count > 1 ? ` (${part + 1} of ${count})` : '',
      links: here.slice(part * size, (part + 1) * size),
    }),
  );
  return [...drawn, ...around({ links: links.filter((link) => !isHere(link)), system })];
}

function busiest({
  links,
  system,
}: {
  readonly links: readonly Link[];
  readonly system: ReadonlySet<string>;
}): string | undefined {
  const counts = new Map<string, number>();
  for (const { from, to } of links) for (const end of new Set([from, to])) counts.set(end, (counts.get(end) ?? 0) + 1);
  const rank = (name: string): number => (system.has(name) ? 1 : 0);
  const [first] = [...counts].sort(
    ([left, many], [right, more]) => rank(left) - rank(right) || more - many || byText(left, right),
  );
  return first?.[0];
}

const diagram = ({
  about,
  part,
  links,
}: Pick<Diagram, 'about' | 'part'> & { readonly links: readonly Link[] }): Diagram => ({
  about,
  part,
  lines: sortedBy(links, ({ from, name }) => `${from} ${name}`).map(({ from, to, name, isNullable }) => ({
    line: `${mermaidText(from)} }o--${isNullable ? 'o|' : '||'} ${mermaidText(to)} : ${mermaidText(name)}`,
  })),
});
