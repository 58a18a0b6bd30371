import { CONFIG } from '../workspace.js';

/** A key as Twenty makes them. */
export const KEY = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ0ZXN0In0.c2lnbmF0dXJlLXRoYXQtaXMtc2VjcmV0';

/** What makes a failure: flags, files and variables over a project that would work. */
export interface Case {
  readonly when: string;
  readonly args: readonly string[];
  readonly says: RegExp;
  /** What to do, on the line after what happened. */
  readonly remedy: RegExp;
  readonly config?: string | null;
  readonly files?: Readonly<Record<string, string>>;
  /** Over the address and key of a workspace that is served; undefined: not set. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Stands for an address where nothing listens. */
export const CLOSED = 'CLOSED';
/** Neither variable is set. */
export const unset = { TWENTY_BASE_URL: undefined, TWENTY_API_KEY: undefined };
/** The configuration with more lines in its target. */
export const withTarget = (lines: string): string => `${CONFIG}${lines}`;
