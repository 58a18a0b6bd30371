import { parseUrl } from '../../twenty/parse-url.js';
import { failure } from '../failures.js';
import type { Surroundings } from '../command.js';
import type { Source } from './project.js';

const ADDRESS = 'TWENTY_BASE_URL';
const KEY = 'TWENTY_API_KEY';

/** Whether a pointer is the path of a snapshot file rather than an address. */
export const isSnapshotFile = (pointer: string): boolean => /\.json$/i.test(pointer) && !/^https?:/i.test(pointer);

interface Choice {
  /** What `--from` says; undefined: what the configuration says. */
  readonly wanted: string | undefined;
  /** What the configuration says; `live` where there is none. */
  readonly source: Source;
  /** Path of the snapshot file. */
  readonly snapshot: string;
  readonly env: Surroundings['env'];
  /** What `--key-env` says. */
  readonly keyVariable: string | undefined;
}

/** Where a workspace is read from after all, by the words that `--from`, `diff` and others take. */
export function pointerOf(choice: Choice): Source {
  const { wanted, source, snapshot, env } = choice;
  switch (wanted) {
    case undefined:
      return source.pointer === 'live' ? liveSource(choice) : { ...source, options: keyed(choice) };
    case 'live':
      return liveSource(choice);
    case 'snapshot':
      return { pointer: snapshot, options: {} };
    case 'sandbox':
      return { pointer: 'sandbox', options: {} };
    default:
      return isSnapshotFile(wanted) ? { pointer: wanted, options: {} } : namedSource({ ...choice, wanted, env });
  }
}

const isServer = (pointer: string): boolean => pointer !== 'live' && pointer !== 'sandbox' && !isSnapshotFile(pointer);

const liveSource = (choice: Choice): Source => {
  const { source, env } = choice;
  return { pointer: isServer(source.pointer) ? source.pointer : (env[ADDRESS] ?? ''), options: keyed(choice) };
};

/** The options of the configured server: the key of its configuration, unless a variable is named. */
function keyed({ source, env, keyVariable }: Choice): Source['options'] {
  const token = env[keyVariable ?? KEY];
  const withKey = { ...source.options, ...(token === undefined ? {} : { token }) };
  return keyVariable === undefined ? { ...withKey, ...source.options } : withKey;
}

/**
 * A server that is named on the command line. Key and headers of the configuration are sent only to the host that they
 * were configured for; so is the key of the environment, where that says which host it is for.
 */
function namedSource({ wanted, source, env, keyVariable }: Choice & { readonly wanted: string }): Source {
  const { token, headers, ...ways } = source.options;
  const origin = originOf(wanted);
  if (keyVariable !== undefined) return { pointer: wanted, options: { ...ways, token: env[keyVariable] } };
  const configured = isServer(source.pointer) ? originOf(source.pointer) : undefined;
  if (origin !== undefined && origin === configured) {
    return { pointer: wanted, options: { ...ways, headers, token: token ?? env[KEY] } };
  }
  const owner = configured ?? originOf(env[ADDRESS] ?? '');
  // what is no address is refused where it is read
  if (origin !== undefined && owner !== undefined && owner !== origin)
    throw failure('KEY_OF_OTHER_HOST', { origin, owner });
  return { pointer: wanted, options: { ...ways, token: env[KEY] } };
}

const originOf = (address: string): string | undefined =>
  /^https?:/i.test(address.trim()) ? parseUrl(address.trim())?.origin : undefined;
