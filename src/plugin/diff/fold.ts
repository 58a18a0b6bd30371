/** Folding: one change for what happened once, however many places show it. */
import type { Change } from './change.js';

/** Changes elsewhere that come with an object that came or went become part of that change. */
export function foldConsequences(changes: readonly Change[]): readonly Change[] {
  const causes = new Map(
    changes
      .filter(({ kind }) => kind === 'object-added' || kind === 'object-removed')
      .map((cause) => [cause.path, cause]),
  );
  const causeOf = ({ kind, targets }: Change): Change | undefined => {
    const cause = causes.get(targets[0] ?? '');
    const isAllOfIt = targets.length > 0 && targets.every((target) => causes.has(target));
    return isAllOfIt && cause && CONSEQUENCES[cause.kind]?.includes(kind) ? cause : undefined;
  };
  return changes
    .filter((each) => causes.get(each.path) === each || !causeOf(each))
    .map((each) => {
      if (causes.get(each.path) !== each) return each;
      const parts = changes.filter((other) => causeOf(other) === each).map(({ path }) => path);
      return { ...each, and: [...each.and, ...parts] };
    });
}

const CONSEQUENCES: Readonly<Partial<Record<Change['kind'], readonly Change['kind'][]>>> = {
  // a link more is a risk for whoever goes through the links of a record: but nothing leads to the new object yet
  'object-added': ['field-added', 'link-added'],
  'object-removed': ['field-removed', 'link-removed'],
};

/** From so many places on, the same change is told once. */
const MANY = 5;

/** The same change in many places, as an update of the server makes it, is told once. */
export function foldRepeated(changes: readonly Change[]): readonly Change[] {
  const groups = new Map<string, Change[]>();
  for (const each of changes) {
    const key = each.and.length > 0 ? `${each.kind} ${each.path}` : `${each.kind} ${each.what}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = group;
    if (!first || group.length < MANY) return group;
    return [{ ...first, and: rest.map(({ path }) => path) }];
  });
}
