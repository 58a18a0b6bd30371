import { SERVER_VERSIONS } from './server-versions.js';
import type { ServerVersion } from './server-versions.js';

/** A member of a schema by which versions are told apart. */
export interface VersionMark {
  /** Which schema has it: that of /graphql, or that of /metadata. */
  readonly schema: 'core' | 'metadata';
  readonly type: string;
  readonly member: string;
  /** The first version that has it. */
  readonly since?: ServerVersion;
  /** The last version that has it. */
  readonly until?: ServerVersion;
}

/** What captured schemas (0.50 to 2.21) and published ones (twenty-client-sdk 2.23 to 2.43) have and have not. */
export const VERSION_MARKS: readonly VersionMark[] = [
  { schema: 'core', type: 'IDFilter', member: 'eq', until: '0.50' },
  { schema: 'core', type: 'RichTextV2', member: 'markdown', until: '1.2' },
  { schema: 'core', type: 'PersonRelationInput', member: 'create', since: '2.38' },
  { schema: 'metadata', type: 'Field', member: 'relationDefinition', until: '0.50' },
  { schema: 'metadata', type: 'Mutation', member: 'createFileUpload', since: '2.21' },
  { schema: 'metadata', type: 'Object', member: 'openRecordIn', since: '2.33' },
  { schema: 'metadata', type: 'Object', member: 'readability', since: '2.40' },
  { schema: 'metadata', type: 'Object', member: 'readabilityParentFieldUniversalIdentifiers', since: '2.43' },
  { schema: 'metadata', type: 'Query', member: 'validationRules', since: '2.44' },
];

/** Which versions a server may have. */
export interface VersionRange {
  readonly from: ServerVersion;
  readonly to: ServerVersion;
  /** The marks that limit the range, in words: `Object.readability is there`. */
  readonly evidence: readonly string[];
}

/** Whether a schema has a mark; undefined where that is not known, because the type is not there at all. */
export type HasMark = (mark: VersionMark) => boolean | undefined;

/** The versions that fit what the schemas of a server have. */
export function rangeOf(has: HasMark): VersionRange {
  let [first, last] = [0, SERVER_VERSIONS.length - 1];
  const reasons = { first: '', last: '' };
  const atLeast = (index: number, reason: string): void => {
    if (index <= first) return;
    first = index;
    reasons.first = reason;
  };
  const atMost = (index: number, reason: string): void => {
    if (index >= last) return;
    last = index;
    reasons.last = reason;
  };
  for (const mark of VERSION_MARKS) {
    const isThere = has(mark);
    if (isThere === undefined) continue;
    const reason = `${mark.type}.${mark.member} is ${isThere ? 'there' : 'not there'}`;
    if (mark.since !== undefined) {
      const since = SERVER_VERSIONS.indexOf(mark.since);
      if (isThere) atLeast(since, reason);
      else atMost(since - 1, reason);
    }
    if (mark.until !== undefined) {
      const until = SERVER_VERSIONS.indexOf(mark.until);
      if (isThere) atMost(until, reason);
      else atLeast(until + 1, reason);
    }
  }
  const [oldest, newest] = [SERVER_VERSIONS[0], SERVER_VERSIONS[SERVER_VERSIONS.length - 1] ?? SERVER_VERSIONS[0]];
  return {
    from: SERVER_VERSIONS[first] ?? oldest,
    to: SERVER_VERSIONS[Math.max(first, last)] ?? newest,
    evidence: [reasons.first, reasons.last].filter((reason) => reason !== ''),
  };
}
