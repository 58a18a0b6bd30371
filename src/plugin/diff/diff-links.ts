import type { Field, Relation } from '../workspace/workspace.js';
import { change, type Change } from './change.js';
import { diffAbility } from './diff-abilities.js';
import { matchByName, type Sides } from './match-by-name.js';

/** What changed of the links of a field; a field with several targets has one for each. */
export function diffLinks({ object, before, after }: Sides<Field> & { readonly object: string }): readonly Change[] {
  const { added, removed, kept } = matchByName({ before: before.relations, after: after.relations });
  return [
    ...removed.map(({ name, target }) =>
      change({ kind: 'link-removed', path: `${object}.${name}`, what: `link to ${target} removed`, targets: [target] }),
    ),
    ...added.map(({ name, target }) =>
      change({ kind: 'link-added', path: `${object}.${name}`, what: `link to ${target} added`, targets: [target] }),
    ),
    ...kept.flatMap((sides) => diffLink({ path: `${object}.${sides.after.name}`, ...sides })),
  ];
}

function diffLink({ path, before, after }: Sides<Relation> & { readonly path: string }): readonly Change[] {
  if (before.target !== after.target || before.kind !== after.kind) {
    const what = `leads to ${linkName(after)}, was ${linkName(before)}`;
    return [change({ kind: 'target-changed', path, what, targets: [after.target] })];
  }
  return [
    ...diffAbility({ ability: 'be null', path, before: before.isNullable, after: after.isNullable }),
    ...diffAbility({ ability: 'be filtered by', path, before: before.isFilterable, after: after.isFilterable }),
    ...diffAbility({ ability: 'be ordered by', path, before: before.isOrderable, after: after.isOrderable }),
    ...diffWriting({ path, before, after }),
  ];
}

function diffWriting({ path, before, after }: Sides<Relation> & { readonly path: string }): readonly Change[] {
  const ways = ({ create, isCreatable, isUpdatable }: Relation): readonly string[] => [
    ...(create === null ? [] : ['connect on create']),
    ...(create === 'connectOrDisconnect' ? ['disconnect'] : []),
    ...(isCreatable ? ['creating its record with it'] : []),
    ...(isUpdatable ? ['connect on update'] : []),
  ];
  const lost = ways(before).filter((way) => !ways(after).includes(way));
  const gained = ways(after).filter((way) => !ways(before).includes(way));
  return [
    ...lost.map((way) => change({ kind: 'not-writable', path, what: `${way} is no longer possible` })),
    ...gained.map((way) => change({ kind: 'now-writable', path, what: `${way} is now possible` })),
  ];
}

const linkName = ({ target, kind }: Relation): string => (kind === 'many' ? `many ${target}` : `one ${target}`);
