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

/** Who created a record: whom the data names, with what it says of him; else the key, with the source that the data gives. */
export function creatorOf({ createdBy }: Changes, actor: RequestActor): StoredParts {
  const given = isContainer(createdBy) ? (createdBy as StoredParts) : {}; // parts, as the type wrote them
  if (given['name']) return { source: 'MANUAL', workspaceMemberId: null, context: null, ...given };
  return { ...actorParts(actor), ...(given['source'] == null ? {} : { source: given['source'] }) };
}
