import type { ServerField, ServerMetadata, ServerObject } from '../read/server-metadata.js';

/** Universal identifiers of Twenty's standard application begin so (seen on 2.21). */
const STANDARD = '20202020-';

/**
 * Tells what the workspace added from what Twenty ships. Servers up to 2.13 say so (`isCustom`); later ones give the
 * application that owns it, and everything that the standard one does not own is custom.
 */
export function customTeller(metadata: ServerMetadata): (item: ServerObject | ServerField) => boolean {
  const standard = metadata.objects.find((object) => object.universalIdentifier?.startsWith(STANDARD))?.applicationId;
  return (item) => item.isCustom ?? (standard != null && item.applicationId != null && item.applicationId !== standard);
}
