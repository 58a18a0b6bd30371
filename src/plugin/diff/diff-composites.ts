import type { Composite, SubField, TypeRef, Workspace } from '../workspace/workspace.js';
import { change, type Change } from './change.js';
import { diffAbility } from './diff-abilities.js';
import { typeChange } from './diff-columns.js';
import { matchByName, type Sides } from './match-by-name.js';
import { shown, typeName } from './words.js';

/** What changed of the types that fields are made of, told once for all the fields. */
export function diffComposites({ before, after }: Sides<Workspace>): readonly Change[] {
  const composites = matchByName({ before: before.composites, after: after.composites });
  const enums = matchByName({ before: before.compositeEnums, after: after.compositeEnums });
  return [
    ...composites.kept.flatMap(diffComposite),
    ...enums.kept.flatMap((sides) => {
      const removed = sides.before.values.filter((value) => !sides.after.values.includes(value));
      const added = sides.after.values.filter((value) => !sides.before.values.includes(value));
      const path = sides.after.name;
      return [
        ...removed.map((value) => change({ kind: 'option-removed', path, what: `value ${shown(value)} removed` })),
        ...added.map((value) => change({ kind: 'option-added', path, what: `value ${shown(value)} added` })),
      ];
    }),
  ];
}

function diffComposite({ before, after }: Sides<Composite>): readonly Change[] {
  const { added, removed, kept } = matchByName({ before: before.subFields, after: after.subFields });
  const path = ({ name }: SubField) => `${after.name}.${name}`;
  return [
    ...removed.map((part) => change({ kind: 'field-removed', path: path(part), what: 'part removed' })),
    ...added.map((part) => change({ kind: 'field-added', path: path(part), what: 'part added' })),
    ...kept.flatMap((sides) => diffPart({ path: path(sides.after), before: sides.before, after: sides.after })),
  ];
}

function diffPart({ path, before, after }: Sides<SubField> & { readonly path: string }): readonly Change[] {
  const isChanged = (old: TypeRef | null, now: TypeRef | null) => old && now && typeName(old) !== typeName(now);
  if (before.output && after.output && isChanged(before.output, after.output)) {
    return [typeChange({ path, before: before.output, after: after.output })];
  }
  const nullability =
    before.output && after.output
      ? diffAbility({ ability: 'be null', path, before: before.output.isNullable, after: after.output.isNullable })
      : [];
  const writing = diffAbility({
    ability: 'be written',
    path,
    before: before.input !== null,
    after: after.input !== null,
  });
  return [...nullability, ...writing];
}
