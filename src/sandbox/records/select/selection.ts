import { Kind } from 'graphql';
import type { DirectiveNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { serverCrash } from '../errors.js';

/** The names selected at one level, each with what is selected below it. */
export type Selection = ReadonlyMap<string, Selection>;

/** Fragments of a document by name. */
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** `@include` and `@skip` as the server reads them: literals only, a variable crashes it. */
function isLeftOut(directives: readonly DirectiveNode[] | undefined): boolean {
  return (directives ?? []).some((directive) => {
    const condition = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
    if (condition?.kind === Kind.VARIABLE) {
      throw serverCrash(`Cannot read properties of undefined (reading '${condition.name.value}')`);
    }
    const value = condition?.kind === Kind.BOOLEAN && condition.value;
    return directive.name.value === 'include' ? !value : directive.name.value === 'skip' ? value : false;
  });
}

/** How deep fragments may lead into each other before they are taken for a circle. */
const DEEPEST = 200;

function collect(
  set: SelectionSetNode,
  fragments: Fragments,
  into: Map<string, Map<string, Selection>>,
  depth: number,
): void {
  if (depth > DEEPEST) throw serverCrash('Maximum call stack size exceeded');
  for (const node of set.selections) {
    if (isLeftOut(node.directives)) continue;
    if (node.kind === Kind.INLINE_FRAGMENT) {
      collect(node.selectionSet, fragments, into, depth + 1);
    } else if (node.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(node.name.value);
      if (fragment === undefined) throw serverCrash("Cannot read properties of undefined (reading 'selectionSet')");
      collect(fragment.selectionSet, fragments, into, depth + 1);
    } else {
      // names that every JavaScript object has never reach an answer
      if (node.name.value in Object.prototype) continue;
      const below = into.get(node.name.value) ?? new Map<string, Selection>();
      into.set(node.name.value, below);
      if (node.selectionSet !== undefined) {
        collect(node.selectionSet, fragments, below as Map<string, Map<string, Selection>>, depth + 1); // made here
      }
    }
  }
}

/**
 * What a selection set asks for, by field name: nested aliases are lost, type conditions ignored, and a field selected
 * twice is one.
 */
export function readSelection(set: SelectionSetNode | undefined, fragments: Fragments): Selection {
  const selection = new Map<string, Map<string, Selection>>();
  if (set !== undefined) collect(set, fragments, selection, 0);
  return selection;
}

/** What is selected below a name; nothing where the name itself is not. */
export const below = (selection: Selection, name: string): Selection => selection.get(name) ?? new Map();
