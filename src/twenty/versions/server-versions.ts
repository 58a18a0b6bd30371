/**
 * The versions of Twenty that are known, oldest first: those where the API changes, and those that were captured. A
 * server between two of them behaves like the older one, as far as is known.
 */
export const SERVER_VERSIONS = [
  '0.50',
  '1.2',
  '2.21',
  '2.32',
  '2.33',
  '2.35',
  '2.36',
  '2.37',
  '2.38',
  '2.39',
  '2.40',
  '2.42',
  '2.43',
  '2.44',
  '2.47',
] as const;

/** A version that is known. */
export type ServerVersion = (typeof SERVER_VERSIONS)[number];

/** The newest version whose source could be read. */
export const NEWEST_VERSION = '2.47' satisfies ServerVersion;

/** Major and minor number; a patch changes nothing in the API. */
export interface VersionNumber {
  readonly major: number;
  readonly minor: number;
}

/** Reads `2.47`, `v2.47`, `2.47.0` or `2.47.0-rc.1`; undefined for anything else. */
export function parseVersion(text: string): VersionNumber | undefined {
  const [, major, minor] = /^v?(\d{1,4})\.(\d{1,4})(?:\.\d{1,6})?(?:[-+][\w.+-]{1,60})?$/.exec(text.trim()) ?? [];
  return major === undefined || minor === undefined ? undefined : { major: Number(major), minor: Number(minor) };
}

/** Below 0 where the left version is the older one, 0 where both are the same. */
export const compareVersions = (left: VersionNumber, right: VersionNumber): number =>
  left.major - right.major || left.minor - right.minor;

/** Whether a known version is the other one or newer. */
export function isAtLeast(version: ServerVersion, since: ServerVersion): boolean {
  return SERVER_VERSIONS.indexOf(version) >= SERVER_VERSIONS.indexOf(since);
}

/** What a text says about a version. */
export type VersionReading =
  /** `isNearest` where the version itself is not known, and the newest one before it stands for it. */
  | { readonly kind: 'version'; readonly version: ServerVersion; readonly isNearest: boolean }
  | { readonly kind: 'tooOld' | 'unreadable' };

/** Finds the known version that a server of the given one behaves like. `newest` is the newest that is known. */
export function readVersion(text: string): VersionReading {
  if (text === 'newest') return { kind: 'version', version: NEWEST_VERSION, isNearest: false };
  const wanted = parseVersion(text);
  if (wanted === undefined) return { kind: 'unreadable' };
  const version = SERVER_VERSIONS.findLast((known) => compareVersions(numberOf(known), wanted) <= 0);
  if (version === undefined) return { kind: 'tooOld' };
  return { kind: 'version', version, isNearest: compareVersions(numberOf(version), wanted) !== 0 };
}

function numberOf(version: ServerVersion): VersionNumber {
  const [major = '', minor = ''] = version.split('.');
  return { major: Number(major), minor: Number(minor) };
}
