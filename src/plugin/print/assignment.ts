/** What stands on both sides of `=` or `:`, as prettier breaks it. */
import { builders } from 'prettier/doc';
import type { Doc } from './doc.js';

const { group, indent, indentIfBreak, line, lineSuffixBoundary } = builders;

/**
 * Where the right side goes if it is too long for the line. `below`: to a line of its own. `beside`: nowhere. `inside`: it
 * breaks where it can, and goes to a line of its own where not even its beginning fits.
 */
export type RightSide = 'below' | 'beside' | 'inside';

/** `left operator right`; the operator brings the blank before it. */
export function assignment({
  left,
  operator,
  right,
  side,
}: {
  readonly left: Doc;
  readonly operator: ':' | ' =';
  readonly right: Doc;
  readonly side: RightSide;
}): Doc {
  if (side === 'below') return group([group(left), operator, group(indent([line, right]))]);
  if (side === 'beside') return group([group(left), operator, ' ', right]);
  return group([group(left), operator, inside(right)]);
}

/** A blank and what follows it, which goes to a line of its own where not even its beginning fits. */
export function inside(right: Doc): Doc {
  const groupId = Symbol('right side');
  return [group(indent(line), { id: groupId }), lineSuffixBoundary, indentIfBreak(group(right), { groupId })];
}
