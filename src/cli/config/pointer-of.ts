import type { Surroundings } from '../command.js';
import type { Source } from './project.js';

const ADDRESS = 'TWENTY_BASE_URL';
const KEY = 'TWENTY_API_KEY';

/** Whether a pointer is the path of a snapshot file rather than an address. */
export const isSnapshotFile = (pointer: string): boolean => /\.json$/i.test(pointer) && !/^https?:/i.test(pointer);

interface Choice {
  /** What `--from` says; undefined: what the configuration says. */
  readonly wanted: string | undefined;
  readonly source: Source;
  /** Path of the snapshot file. */
  readonly snapshot: string;
  readonly env: Surroundings['env'];
  readonly keyVariable: string | undefined;
}

/** Where a workspace is read from after all, by the words that `--from`, `diff` and others take. */
export function pointerOf({ wanted, source, snapshot, env, keyVariable }: Choice): Source {
  const token = env[keyVariable ?? KEY];
  const withKey = { ...source.options, ...(token === undefined ? {} : { token }) };
  const keyed = keyVariable === undefined ? { ...withKey, ...source.options } : withKey;
  switch (wanted) {
    case undefined:
      return source.pointer === 'live'
        ? { pointer: env[ADDRESS] ?? '', options: keyed }
        : { ...source, options: keyed };
    case 'live':
      return { pointer: isServer(source.pointer) ? source.pointer : (env[ADDRESS] ?? ''), options: keyed };
    case 'snapshot':
      return { pointer: snapshot, options: {} };
    case 'sandbox':
      return { pointer: 'sandbox', options: {} };
    default:
      // another server has another key, but it is the same variable that holds it
      return { pointer: wanted, options: isSnapshotFile(wanted) ? {} : { ...source.options, ...withKey } };
  }
}

const isServer = (pointer: string): boolean => pointer !== 'live' && pointer !== 'sandbox' && !isSnapshotFile(pointer);
