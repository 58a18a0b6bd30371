import type { ObjectDescription } from '../objects/object-description.js';
import { describeOperations } from './call/described-operations.js';
import type { ClientContext, OperationDefinitions, OperationsByName } from './call/operation-context.js';
import { createOperationContext } from './call/operation-context.js';
import type { ClientOptions } from './options.js';
import type { Send } from './transport/transport.js';

/** The operations of each object, by its plural. */
export interface ClientOperations {
  readonly [plural: string]: OperationsByName;
}

/** What the operations of a client are made of. */
export interface OperationParts {
  readonly definitions: OperationDefinitions;
  readonly options: ClientOptions;
  readonly send: Send;
}

/** Makes the operations of each object. */
export function createOperations(
  objects: readonly ObjectDescription[],
  { definitions, options, send }: OperationParts,
): ClientOperations {
  const context: ClientContext = {
    ...options,
    objects: new Map(objects.map((object) => [object.singular, object])),
    send,
  };
  const operations: { [plural: string]: OperationsByName } = {};
  for (const object of objects) {
    const ofObject: { [name: string]: unknown } = (operations[object.plural] = {});
    describeOperations(ofObject, { object, objects: context.objects });
    for (const [name, define] of Object.entries(definitions))
      ofObject[name] = define(createOperationContext(object, name, context), ofObject);
  }
  return operations;
}
