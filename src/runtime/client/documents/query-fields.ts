import type { DirectiveNode, FieldNode, FragmentNode, SelectionSetNode, ValueNode } from './document-nodes.js';
import { ownValue } from '../../portable/own-property.js';
import { printNode } from './print-document.js';
import { valueOf, variablesIn } from './query-variables.js';
import type { JsonRecord } from '../../portable/json-record.js';

/** A field that a query asks for, with all that is asked for below it, wherever in the document that stands. */
export interface QueryField {
  readonly name: string;
  /** `(first:$n)`, empty where there are none. */
  readonly args: string;
  /** ` @live`: all but `@include` and `@skip`. */
  readonly directives: string;
  readonly fields: QueryFields | undefined;
}

/** Fields by the key that an answer has them under: their alias, or else their name. */
export type QueryFields = Map<string, QueryField>;

/** What fields are collected with. */
export interface Collecting {
  readonly fragments: ReadonlyMap<string, FragmentNode>;
  readonly variables: JsonRecord;
  refuse(reason: string): Error;
  /** The variables that the collected fields use. */
  readonly used: Set<string>;
  /** Called where the document asks for something in a way that a server (2.21) ignores or fails on. */
  rewrite(): void;
}

interface Place {
  readonly into: QueryFields;
  /** The fragments that the fields stand in. */
  readonly within: readonly string[];
  readonly isRoot: boolean;
}

/** The fields of an operation, without fragments, and without those that `@include` and `@skip` leave out. */
export function collectFields(set: SelectionSetNode, collecting: Collecting): QueryFields {
  const fields: QueryFields = new Map();
  collectInto(set, collecting, { into: fields, within: [], isRoot: true });
  return fields;
}

function collectInto({ selections }: SelectionSetNode, collecting: Collecting, place: Place): void {
  for (const selection of selections) {
    if (!isIncluded(selection.directives, collecting)) continue;
    if (selection.kind === 'Field') addField(selection, collecting, place);
    else if (selection.kind === 'InlineFragment') collectInto(selection.selectionSet, collecting, place);
    else {
      const name = selection.name.value;
      const fragment = collecting.fragments.get(name);
      if (!fragment) throw collecting.refuse(`the document has no fragment ${name}`);
      if (place.within.includes(name)) throw collecting.refuse(`the fragment ${name} contains itself`);
      collectInto(fragment.selectionSet, collecting, { ...place, within: [...place.within, name] });
    }
  }
}

function addField(node: FieldNode, collecting: Collecting, { into, within, isRoot }: Place): void {
  const { name, alias = name, arguments: given = [], directives = [], selectionSet } = node;
  const key = alias.value;
  const args = given.length > 0 ? `(${given.map(printNode).join()})` : '';
  const known = into.get(key);
  if (known && (known.name !== name.value || known.args !== args))
    throw collecting.refuse(`${key} stands for two different fields`);
  if (isRoot ? known : key !== name.value) collecting.rewrite();
  const others = directives.filter(({ name: { value } }) => !CONDITIONS.includes(value));
  for (const { value } of [...given, ...others.flatMap((directive) => directive.arguments ?? [])])
    useVariables(value, collecting);
  const fields = selectionSet && (known?.fields ?? new Map());
  if (selectionSet && fields) collectInto(selectionSet, collecting, { into: fields, within, isRoot: false });
  into.set(key, {
    name: name.value,
    args,
    directives: others.map((directive) => ` ${printNode(directive)}`).join(''),
    fields,
  });
}

const CONDITIONS: readonly string[] = ['include', 'skip'];

function isIncluded(directives: readonly DirectiveNode[] = [], { variables, refuse, rewrite }: Collecting): boolean {
  return directives.every(({ name, arguments: [condition] = [] }) => {
    if (!CONDITIONS.includes(name.value)) return true;
    rewrite();
    const holds = condition && valueOf(condition.value, variables);
    if (typeof holds !== 'boolean') throw refuse(`@${name.value} needs true or false`);
    return holds === (name.value === 'include');
  });
}

/** A variable that is missing inside of an object or list would take the condition or value with it. */
function useVariables(value: ValueNode, { variables, used, refuse }: Collecting): void {
  for (const name of variablesIn(value)) {
    used.add(name);
    if (value.kind !== 'Variable' && ownValue(variables, name) === undefined)
      throw refuse(`the variable $${name} is missing, which stands inside of a value`);
  }
}
