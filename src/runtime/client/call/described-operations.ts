import type { KnownObjects, ObjectDescription } from '../../objects/object-description.js';
import type { OperationsByName } from './operation-context.js';

/** What the operations of an object are about, for what works on any client from outside. */
export interface Described {
  readonly object: ObjectDescription;
  readonly objects: KnownObjects;
}

const descriptions = new WeakMap<object, Described>();

/** Remembers what operations are about. */
export const describeOperations = (operations: OperationsByName, described: Described): unknown =>
  descriptions.set(operations, described);

/** What operations are about; undefined for anything else that a client has. */
export const descriptionOf = (operations: unknown): Described | undefined =>
  typeof operations === 'object' && operations !== null ? descriptions.get(operations) : undefined;
