import type { KnownObjects, ObjectDescription } from '../../objects/object-description.js';
import type { Reports } from './reports.js';

/** What is known where selections, filters and data of an object are read. */
export interface ObjectContext extends Reports {
  readonly object: ObjectDescription;
  readonly objects: KnownObjects;
}
