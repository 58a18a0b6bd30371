import type { KnownObjects, ObjectDescription } from '../../objects/object-description.js';
import type { CallOptions, ClientHooks, UndefinedInFilter } from '../options.js';
import type { Send } from '../transport/transport.js';
import type { GraphqlNames } from './graphql-names.js';
import { graphqlNamesOf } from './graphql-names.js';
import type { Reports } from './reports.js';
import { createReports } from './reports.js';

/** What an operation on an object works with. */
export interface OperationContext extends Reports {
  /** Such as `people.findMany`. */
  readonly name: string;
  readonly object: ObjectDescription;
  readonly objects: KnownObjects;
  /** The names of the object inside documents. */
  readonly graphql: GraphqlNames;
  /** How reads treat `undefined` inside a filter. */
  readonly undefinedInFilter: UndefinedInFilter;
  readonly send: Send;
}

/** What the operations of a client have in common. */
export interface ClientContext {
  readonly objects: KnownObjects;
  readonly undefinedInFilter?: UndefinedInFilter | undefined;
  readonly send: Send;
  readonly hooks?: ClientHooks | undefined;
}

/** The arguments of an operation: `select`, {@link CallOptions}, and what its root field or the operation itself takes. */
export type Arguments = CallOptions & { readonly [name: string]: unknown };

/** Operations of one object, by name. */
export interface OperationsByName {
  readonly [name: string]: unknown;
}

/** Makes an operation. `operations` are all operations of the object, this one included. */
export type OperationDefinition = (context: OperationContext, operations: OperationsByName) => unknown;

/** Operations, by the name that objects have them under. */
export interface OperationDefinitions {
  readonly [name: string]: OperationDefinition;
}

/** Makes what the operation `name` on an object works with. */
export function createOperationContext(
  object: ObjectDescription,
  name: string,
  { objects, undefinedInFilter = 'refuse', send, hooks }: ClientContext,
): OperationContext {
  const fullName = `${object.plural}.${name}`;
  return {
    ...createReports(fullName, hooks),
    name: fullName,
    object,
    objects,
    graphql: graphqlNamesOf(object),
    undefinedInFilter,
    send,
  };
}
