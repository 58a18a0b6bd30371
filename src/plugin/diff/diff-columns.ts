import { SCALARS } from '../fields/scalars.js';
import type { Column, Field, TypeRef } from '../workspace/workspace.js';
import { change, type Change } from './change.js';
import { diffAbility } from './diff-abilities.js';
import { matchByName, type Sides } from './match-by-name.js';
import { typeName } from './words.js';

/** What changed of the values that a field puts on a record. Join ids come and go with their links. */
export function diffColumns({ path, before, after }: Sides<Field> & { readonly path: string }): readonly Change[] {
  return matchByName({ before: before.columns, after: after.columns }).kept.flatMap((sides) => {
    const at = sides.after.isJoinId ? `${path.split('.')[0]}.${sides.after.name}` : path;
    const output = diffOutput({ path: at, ...sides });
    const query = diffQuery({ path: at, ...sides });
    // another type has other operators: only those that are lost are worth a word
    const isRetyped = output.some(({ kind }) => kind === 'type-changed' || kind === 'values-changed');
    return [
      ...output,
      ...diffInput({ path: at, ...sides }),
      ...(isRetyped ? query.filter(({ kind }) => kind !== 'filter-gained') : query),
    ];
  });
}

type At = Sides<Column> & { readonly path: string };

function diffOutput({ path, before, after }: At): readonly Change[] {
  if (typeName(before.output) !== typeName(after.output))
    return [typeChange({ path, before: before.output, after: after.output })];
  return diffAbility({
    ability: 'be null',
    path,
    before: before.output.isNullable,
    after: after.output.isNullable,
  });
}

/** A change from one type of the schema to another: of values only, where TypeScript sees the same type. */
export function typeChange({ path, before, after }: Sides<TypeRef> & { readonly path: string }): Change {
  const isSame = before.isList === after.isList && readAs(before) === readAs(after);
  const kind = isSame ? 'values-changed' : 'type-changed';
  return change({ kind, path, what: `type changed from ${typeName(before)} to ${typeName(after)}` });
}

const readAs = ({ name }: TypeRef): string => (Object.hasOwn(SCALARS, name) ? SCALARS[name]?.read : undefined) ?? name;

function diffInput({ path, before, after }: At): readonly Change[] {
  const isWritten = ({ create, update }: Column) => create !== null || update !== null;
  const writing = diffAbility({ ability: 'be written', path, before: isWritten(before), after: isWritten(after) });
  if (writing.length > 0 || before.create === null || after.create === null) return writing;
  return diffAbility({
    ability: 'be left out',
    path,
    before: before.create.isNullable,
    after: after.create.isNullable,
  });
}

const diffQuery = ({ path, before, after }: At): readonly Change[] => [
  ...diffFilter({ path, before, after }),
  ...diffAbility({ ability: 'be ordered by', path, before: before.orderBy !== null, after: after.orderBy !== null }),
];

/** Filters of a name are shared: what changes in one is told once, with the types of the schema. */
function diffFilter({ path, before, after }: At): readonly Change[] {
  if (before.filter === null || after.filter === null)
    return diffAbility({
      ability: 'be filtered by',
      path,
      before: before.filter !== null,
      after: after.filter !== null,
    });
  if (before.filter.name === after.filter.name) return [];
  const kept = new Set(Object.keys(after.filter.operators));
  const lost = Object.keys(before.filter.operators).filter((operator) => !kept.has(operator));
  const what = `filter changed from ${before.filter.name} to ${after.filter.name}`;
  return lost.length > 0
    ? [change({ kind: 'filter-lost', path, what: `${what}, without ${lost.join(', ')}` })]
    : [change({ kind: 'filter-gained', path, what })];
}
