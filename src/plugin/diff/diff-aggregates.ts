import type { Aggregates, WorkspaceObject } from '../workspace/workspace.js';
import { change, type Change } from './change.js';
import type { Sides } from './match-by-name.js';

/** What the paths of a member of the aggregates can be asked for. */
const WORDS: Readonly<Record<keyof Aggregates, string>> = {
  every: 'counts',
  boolean: 'counts of true and false',
  date: 'first and last',
  number: 'minimum, maximum, average and sum',
  group: 'grouping',
  groupDate: 'grouping by time',
  groupRelation: 'grouping by the fields of the related object',
};

/** What can be counted, summed up and grouped by since, or no longer, of fields that are there before and after. */
export function diffAggregates({ before, after }: Sides<WorkspaceObject>): readonly Change[] {
  // of a field that has another type now, that is all there is to say
  const keys = (object: WorkspaceObject) =>
    new Map(
      object.fields.flatMap(({ columns, relations, serverType }) =>
        [...columns, ...relations].map(({ name }) => [name, serverType] as const),
      ),
    );
  const old = keys(before);
  const now = keys(after);
  const isOnBothSides = (path: string): boolean => {
    const [key = path] = path.split('.');
    return old.has(key) && old.get(key) === now.get(key);
  };
  // the entries of an object whose keys the compiler knows
  return (Object.entries(WORDS) as [keyof Aggregates, string][]).flatMap(([member, words]) => {
    const lost = before.aggregates[member].filter((path) => !after.aggregates[member].includes(path));
    const gained = after.aggregates[member].filter((path) => !before.aggregates[member].includes(path));
    const at = (path: string) => `${after.nameSingular}.${path}`;
    return [
      ...lost
        .filter(isOnBothSides)
        .map((path) => change({ kind: 'aggregate-lost', path: at(path), what: `${words}: no longer` })),
      ...gained
        .filter(isOnBothSides)
        .map((path) => change({ kind: 'aggregate-gained', path: at(path), what: `${words}: now possible` })),
    ];
  });
}
