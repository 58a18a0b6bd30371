import type { Field } from '../workspace/workspace.js';
import { change, type Change } from './change.js';
import { matchByName, type Sides } from './match-by-name.js';
import { quoted, shown } from './words.js';

/** Options that came and went; of those that stayed, labels and arrangement. */
export function diffOptions({ path, before, after }: Sides<Field> & { readonly path: string }): readonly Change[] {
  const named = ({ options }: Field) => options.map((option) => ({ ...option, name: option.value }));
  const { added, removed, kept } = matchByName({ before: named(before), after: named(after) });
  const arrangement = (of: 'before' | 'after') =>
    kept
      .map((sides) => sides[of])
      .sort((left, right) => left.position - right.position)
      .map(({ value, color }) => `${value} ${color}`)
      .join();
  return [
    ...removed.map(({ value, label }) =>
      change({ kind: 'option-removed', path, what: `option ${shown(value)} removed (${quoted(label)})` }),
    ),
    ...added.map(({ value, label }) =>
      change({ kind: 'option-added', path, what: `option ${shown(value)} added (${quoted(label)})` }),
    ),
    ...kept
      .filter((sides) => sides.before.label !== sides.after.label)
      .map((sides) => {
        const what = `option ${shown(sides.after.value)} is now labelled ${quoted(sides.after.label)}, was ${quoted(sides.before.label)}`;
        return change({ kind: 'options-described', path, what });
      }),
    ...(arrangement('before') === arrangement('after')
      ? []
      : [change({ kind: 'options-described', path, what: 'options have another order or colour' })]),
  ];
}
