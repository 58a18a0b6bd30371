import { failure } from '../failures.js';
import type { JsonObject } from '../../../twenty/json.js';
import type { ServerMetadata } from '../../../twenty/server-metadata.js';
import { gapIn } from './gap-in.js';
import { narrowObjects } from './narrow-objects.js';
import { wrongNames } from './wrong-names.js';

/** More are counted. */
const LISTED = 5;

/** The metadata of a server or a snapshot; neither is trusted: what is incomplete or has names of another form is refused. */
export function acceptObjects(
  raw: readonly JsonObject[],
  {
    where,
    unreadable,
  }: {
    /** The address or the path that they come from, printable. */
    readonly where: string;
    /** The failure for a reason why they cannot be read. */
    readonly unreadable: (reason: string) => Error;
  },
): ServerMetadata {
  const gap = gapIn(raw);
  if (gap !== undefined) throw unreadable(gap);
  const metadata = narrowObjects(raw);
  const wrong = wrongNames(metadata);
  if (wrong.length === 0) return metadata;
  const more = wrong.length > LISTED ? [`${wrong.length - LISTED} more`] : [];
  throw failure('NAMES_REFUSED', { where, names: [...wrong.slice(0, LISTED), ...more].join(', ') });
}
