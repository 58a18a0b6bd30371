/** Selections as a server reads them: fragments are taken apart, whatever type they are on. */
import { Kind, type FieldNode, type SelectionSetNode, type ValidationContext } from 'graphql';

/** The fields of a selection, those of fragments too. */
export function fieldsIn(
  set: SelectionSetNode | undefined,
  graphql: Pick<ValidationContext, 'getFragment'>,
): readonly FieldNode[] {
  const seen = new Set<string>();
  const collect = (each: SelectionSetNode | undefined): readonly FieldNode[] =>
    (each?.selections ?? []).flatMap((selection): readonly FieldNode[] => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return collect(selection.selectionSet);
      const { value: name } = selection.name;
      if (seen.has(name)) return [];
      seen.add(name);
      return collect(graphql.getFragment(name)?.selectionSet);
    });
  return collect(set);
}

/** Whether a path of fields is selected: `['edges', 'node', 'name']`. */
export function selects(
  set: SelectionSetNode | undefined,
  path: readonly string[],
  graphql: Pick<ValidationContext, 'getFragment'>,
): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return true;
  return fieldsIn(set, graphql).some(
    (field) => field.name.value === name && selects(field.selectionSet, rest, graphql),
  );
}
