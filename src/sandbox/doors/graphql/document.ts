import { Kind, parse } from 'graphql';
import type { DocumentNode, FieldNode, OperationDefinitionNode } from 'graphql';
import type { Fragments } from '../../records/select/selection.js';

/** The operation of a document that a request asks for. */
export interface RequestedOperation {
  /** Its root fields, those in fragments too. */
  readonly fields: readonly FieldNode[];
  readonly fragments: Fragments;
}

const fragmentsOf = (document: DocumentNode): Fragments =>
  new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );

function rootFields(operation: OperationDefinitionNode, fragments: Fragments): readonly FieldNode[] {
  const seen = new Set<string>();
  const collect = (set: OperationDefinitionNode['selectionSet']): readonly FieldNode[] =>
    set.selections.flatMap((node): readonly FieldNode[] => {
      if (node.kind === Kind.FIELD) return [node];
      if (node.kind === Kind.INLINE_FRAGMENT) return collect(node.selectionSet);
      const fragment = fragments.get(node.name.value);
      if (fragment === undefined || seen.has(node.name.value)) return [];
      seen.add(node.name.value);
      return collect(fragment.selectionSet);
    });
  return collect(operation.selectionSet);
}

/** Parses a document; throws graphql's own error for one that is none. */
export const parseDocument = (text: string): DocumentNode => parse(text, { noLocation: false });

/** The operation with the name, or the only one; undefined where the request leaves it open. */
export function requestedOperation(document: DocumentNode, name: string | undefined): RequestedOperation | undefined {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const operation =
    name === undefined
      ? operations.length === 1
        ? operations[0]
        : undefined
      : operations.find((one) => one.name?.value === name);
  if (operation === undefined) return undefined;
  const fragments = fragmentsOf(document);
  return { fields: rootFields(operation, fragments), fragments };
}
