import { Kind } from 'graphql';
import type { DirectiveNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { RecordError, serverCrash } from '../../errors.js';

/** The names selected at one level, each with what is selected below it. */
export type Selection = ReadonlyMap<string, Selection>;

/** A selection while it is read. */
type Level = Map<string, Level>;

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

/** More than this is a fragment that leads back to itself, or an attack. */
const MOST_FIELDS = 20_000;

interface Reading {
  readonly fragments: Fragments;
  /** Fragments that a level has already taken in. */
  readonly taken: WeakMap<Level, Set<string>>;
  fields: number;
}

/** The selection set of a fragment that the level does not have yet. */
function fragmentFor(level: Level, name: string, { fragments, taken }: Reading): SelectionSetNode | undefined {
  const names = taken.get(level) ?? new Set<string>();
  taken.set(level, names);
  if (names.has(name)) return undefined;
  names.add(name);
  const fragment = fragments.get(name);
  if (fragment === undefined) throw serverCrash("Cannot read properties of undefined (reading 'selectionSet')");
  return fragment.selectionSet;
}

function readInto(level: Level, set: SelectionSetNode | undefined, reading: Reading): void {
  for (const node of set?.selections ?? []) {
    if (isLeftOut(node.directives)) continue;
    if (node.kind === Kind.INLINE_FRAGMENT) {
      readInto(level, node.selectionSet, reading);
    } else if (node.kind === Kind.FRAGMENT_SPREAD) {
      readInto(level, fragmentFor(level, node.name.value, reading), reading);
    } else if (!(node.name.value in Object.prototype)) {
      // names that every JavaScript object has never reach an answer
      reading.fields += 1;
      if (reading.fields > MOST_FIELDS) {
        throw new RecordError('Query too complex - Too many fields requested', { code: 'BAD_USER_INPUT' });
      }
      const inner: Level = level.get(node.name.value) ?? new Map();
      level.set(node.name.value, inner);
      readInto(inner, node.selectionSet, reading);
    }
  }
}

/**
 * What a selection set asks for, by field name: nested aliases are lost, type conditions ignored, and a field selected
 * twice is one.
 */
export function readSelection(set: SelectionSetNode | undefined, fragments: Fragments): Selection {
  const selection: Level = new Map();
  readInto(selection, set, { fragments, taken: new WeakMap(), fields: 0 });
  return selection;
}

/** Whether a column or a part of it (`name.firstName`) is selected. */
export function isPathSelected(selection: Selection, path: string): boolean {
  const [field = '', part] = path.split('.');
  return selection.has(field) && (part === undefined || below(selection, field).has(part));
}

/** What is selected below a name; nothing where the name itself is not. */
export const below = (selection: Selection, name: string): Selection => selection.get(name) ?? new Map();
