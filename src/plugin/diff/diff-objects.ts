import type { Operation, UniqueField, Workspace, WorkspaceObject } from '../workspace/workspace.js';
import { change, type Change } from './change.js';
import { diffAggregates } from './diff-aggregates.js';
import { diffFields } from './diff-fields.js';
import { matchByName, type Sides } from './match-by-name.js';
import { quoted } from './words.js';

/** What changed of the objects, their fields, operations and unique fields. */
export function diffObjects({ before, after }: Sides<Workspace>): readonly Change[] {
  const named = ({ objects }: Workspace) => objects.map((object) => ({ ...object, name: object.nameSingular }));
  const { added, removed, kept } = matchByName({ before: named(before), after: named(after) });
  return [
    ...removed.map(({ name, labelSingular }) =>
      change({ kind: 'object-removed', path: name, what: `object removed (${quoted(labelSingular)})` }),
    ),
    ...added.map(({ name, labelSingular }) =>
      change({ kind: 'object-added', path: name, what: `object added (${quoted(labelSingular)})` }),
    ),
    ...kept.flatMap(diffObject),
  ];
}

const diffObject = (sides: Sides<WorkspaceObject>): readonly Change[] => [
  ...diffPlural(sides),
  ...diffOperations(sides),
  ...diffUnique(sides),
  ...diffFields(sides),
  ...diffAggregates(sides),
];

function diffPlural({ before, after }: Sides<WorkspaceObject>): readonly Change[] {
  if (before.namePlural === after.namePlural) return [];
  const what = `plural changed from ${before.namePlural} to ${after.namePlural}`;
  return [change({ kind: 'plural-changed', path: after.nameSingular, what })];
}

const QUERIES: readonly Operation[] = ['findMany', 'findOne', 'findDuplicates', 'groupBy'];

function diffOperations({ before, after }: Sides<WorkspaceObject>): readonly Change[] {
  const path = after.nameSingular;
  const lost = before.operations.filter((operation) => !after.operations.includes(operation));
  const gained = after.operations.filter((operation) => !before.operations.includes(operation));
  return [
    ...lost.map((operation) =>
      change({
        kind: QUERIES.includes(operation) ? 'query-lost' : 'mutation-lost',
        path,
        what: `operation ${operation} removed`,
      }),
    ),
    ...gained.map((operation) => change({ kind: 'operation-gained', path, what: `operation ${operation} added` })),
  ];
}

/** What `connect` and upserts find a record by; a composite by one of its sub-fields is another way than by two. */
function diffUnique({ before, after }: Sides<WorkspaceObject>): readonly Change[] {
  const waysOf = ({ unique }: WorkspaceObject) => unique.filter(({ name }) => name !== 'id').map(wayOf);
  const path = (way: string) => `${after.nameSingular}.${way}`;
  const lost = waysOf(before).filter((way) => !waysOf(after).includes(way));
  const gained = waysOf(after).filter((way) => !waysOf(before).includes(way));
  const fields = (object: WorkspaceObject) =>
    new Set(object.fields.flatMap(({ columns }) => columns.map(({ name }) => name)));
  // of a field that came or went, that is all there is to say
  return [
    ...lost
      .filter((way) => fields(after).has(way.split('.')[0] ?? way))
      .map((way) => change({ kind: 'unique-removed', path: path(way), what: 'is no longer unique' })),
    ...gained
      .filter((way) => fields(before).has(way.split('.')[0] ?? way))
      .map((way) => change({ kind: 'unique-added', path: path(way), what: 'is now unique' })),
  ];
}

const wayOf = ({ name, subFields }: UniqueField): string =>
  subFields.length > 0 ? `${name}.${subFields.join('+')}` : name;
