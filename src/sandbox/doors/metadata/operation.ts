import { Kind } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { failure } from './failure.js';

/** The operation of that name, or the first one where none is named. */
export function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode | undefined {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return operations.find((operation) => name === undefined || operation.name?.value === name);
}

/** Throws where a root field is used twice, aliased or not. */
export function refuseDuplicateRoots(document: DocumentNode): void {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const names = definition.selectionSet.selections.flatMap((field) =>
      field.kind === Kind.FIELD ? [field.name.value] : [],
    );
    const repeated = names.find((name, position) => names.indexOf(name) !== position);
    if (repeated === undefined) continue;
    throw failure(`Duplicate root resolver: "${repeated}"`, {
      userFriendlyMessage: {
        id: 'UrzTjS',
        message: 'Duplicate root resolver found. Each root resolver can only be called once per document.',
      },
      code: 'BAD_USER_INPUT',
    });
  }
}
