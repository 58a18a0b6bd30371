import type { RequestActor } from '../context.js';
import type { StoredParts } from '../../fields/composite-type.js';
import { isContainer } from '../../fields/raw-json.js';
import type { Changes } from './read-data.js';

/** An API key as `createdBy` and `updatedBy` show it. */
export const actorParts = ({ name }: RequestActor): StoredParts => ({
  source: 'API',
  workspaceMemberId: null,
  name,
  context: {},
});

/** The actor of a write: what the data says of it (a source of its own, for example) over what the key says. */
export function actorOver(changes: Changes, field: 'createdBy' | 'updatedBy', actor: RequestActor): StoredParts {
  const given = changes[field];
  return { ...actorParts(actor), ...(isContainer(given) ? (given as StoredParts) : {}) }; // parts, as the type wrote them
}
