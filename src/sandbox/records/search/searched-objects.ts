import type { Role } from '../../keys/role.js';
import type { RecordObject } from '../model/record-object.js';

/** Which objects a search looks at. */
export interface SearchedObjects {
  readonly includedObjectNameSingulars?: readonly string[] | null;
  readonly excludedObjectNameSingulars?: readonly string[] | null;
}

/** Objects whose records belong to the mail and calendar accounts of their users. */
const PRIVATE = new Set([
  'blocklist',
  'message',
  'messageThread',
  'messageParticipant',
  'messageChannelMessageAssociation',
  'messageChannelMessageAssociationMessageFolder',
  'calendarEvent',
  'calendarEventParticipant',
  'calendarChannelEventAssociation',
]);

/** Whether a search looks at an object: an active one that is searchable or named, but for those of mail accounts. */
export function isSearchedIn({ nameSingular, metadata }: RecordObject, searched: SearchedObjects, role: Role): boolean {
  const included = searched.includedObjectNameSingulars ?? [];
  if (metadata.isActive === false || role.hiddenObjects.includes(nameSingular)) return false;
  if ((searched.excludedObjectNameSingulars ?? []).includes(nameSingular)) return false;
  if (included.length === 0) return metadata.isSearchable !== false;
  return included.includes(nameSingular) && !PRIVATE.has(nameSingular);
}
