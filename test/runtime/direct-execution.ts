import type { DocumentNode, FieldNode, SelectionSetNode } from 'graphql';
import { parse } from 'graphql';

/** A record, or what is made of records. */
export interface Answer {
  readonly [field: string]: unknown;
}

/** Relations to one record, in which a server sends nothing of the relations below it without `deletedAt`. */
export interface DirectExecution {
  readonly toOne: readonly string[];
  readonly toMany: readonly string[];
}

/**
 * Carries a query out as a 2.21 server does with those of records: from the fields' own names, whatever alias they have,
 * with the variables of the request alone; a root field has its alias. What makes that server fail makes this throw.
 */
export function executeDirectly(query: string, data: Answer, { toOne, toMany }: DirectExecution): Answer {
  const document = parse(query);
  const [operation, ...others] = document.definitions.filter((each) => each.kind === 'OperationDefinition');
  if (!operation || others.length > 0) throw new Error('Must provide operation name');
  const roots = fieldsOf(operation.selectionSet, document);
  const names = roots.map(({ name }) => name.value);
  if (new Set(names).size < names.length) throw new Error('Duplicate root resolver');

  const read = (value: unknown, set: SelectionSetNode | undefined, isToOne: boolean): unknown => {
    if (Array.isArray(value)) return value.map((item) => read(item, set, isToOne));
    if (value === null || typeof value !== 'object' || !set) return value;
    const fields = fieldsOf(set, document);
    const isWhole = !isToOne || fields.some(({ name }) => name.value === 'deletedAt');
    const answer: { [field: string]: unknown } = {};
    for (const { name, selectionSet } of merged(fields)) {
      const own = (value as Answer)[name];
      if (toOne.includes(name) && !isWhole) answer[name] = null;
      else if (toMany.includes(name) && !isWhole) answer[name] = { edges: [] };
      else answer[name] = own === undefined ? null : read(own, selectionSet, toOne.includes(name));
    }
    return answer;
  };
  return Object.fromEntries(
    roots.map(({ name, alias = name, selectionSet }) => [alias.value, read(data[name.value], selectionSet, false)]),
  );
}

/** Fields with those of fragments; a condition that depends on a variable fails. */
function fieldsOf(set: SelectionSetNode, document: DocumentNode): readonly FieldNode[] {
  return set.selections.flatMap((selection): readonly FieldNode[] => {
    for (const { name, arguments: [condition] = [] } of selection.directives ?? [])
      if (/^(include|skip)$/.test(name.value) && condition?.value.kind === 'Variable')
        throw new Error('Cannot read properties of undefined');
    if (selection.kind === 'Field') return [selection];
    if (selection.kind === 'InlineFragment') return fieldsOf(selection.selectionSet, document);
    const fragment = document.definitions.find(
      (each) => each.kind === 'FragmentDefinition' && each.name.value === selection.name.value,
    );
    if (fragment?.kind !== 'FragmentDefinition') throw new Error(`Unknown fragment ${selection.name.value}`);
    return fieldsOf(fragment.selectionSet, document);
  });
}

/** Fields of one name together, with all that is selected of them. */
function merged(
  fields: readonly FieldNode[],
): readonly { readonly name: string; readonly selectionSet?: SelectionSetNode }[] {
  const names = [...new Set(fields.map(({ name }) => name.value))];
  return names.map((name) => {
    const sets = fields.flatMap((field) =>
      field.name.value === name && field.selectionSet ? [field.selectionSet] : [],
    );
    const [first] = sets;
    return first
      ? { name, selectionSet: { ...first, selections: sets.flatMap(({ selections }) => selections) } }
      : { name };
  });
}
