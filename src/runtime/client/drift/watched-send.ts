import { TwentyDriftError, TwentyError, TwentyValidationError } from '../errors.js';
import { fetchMetadataVersion } from '../metadata-version.js';
import type { KnownObjects } from '../../objects/object-description.js';
import type { ClientOptions, Drift } from '../options.js';
import { isOtherSchema } from '../transport/answer-conditions.js';
import { realClock } from '../transport/clock.js';
import type { JsonRecord } from '../../portable/json-record.js';
import type { Sending } from '../transport/sending.js';
import type { Send } from '../transport/transport.js';
import { driftsIn } from './drifts.js';

/** What is remembered of drift, by a client and those that are derived from it. */
export interface DriftMemory {
  /** What the hook has been told. */
  readonly told: Set<string>;
  /** The version of the first check, and the time of the last. */
  version?: number;
  checkedAt?: number;
}

/** What a send is watched with. */
export interface Watch {
  readonly options: ClientOptions;
  readonly objects: KnownObjects;
  readonly memory: DriftMemory;
}

/** Sends as `send` does, and compares with the types what comes. */
export async function watchedSend(send: Send, sending: Sending, watch: Watch): Promise<JsonRecord> {
  const { objects } = watch;
  const { operation, root } = sending;
  const object = [...objects.values()].find(({ plural }) => operation.startsWith(`${plural}.`));
  const sent = send(sending).catch((error: unknown) => {
    if (object && error instanceof TwentyValidationError && isOtherSchema(error)) {
      const { field = '', message } = error;
      tell(
        { object: object.singular, field, kind: 'unknownField', value: undefined },
        { sending, cause: message },
        watch,
      );
    }
    throw error;
  });
  const [data] = await Promise.all([sent, checkVersion(send, watch)]);
  if (object && root !== undefined)
    for (const drift of driftsIn(data[root], object, objects)) tell(drift, { sending }, watch);
  return data;
}

const WHAT: { readonly [kind in Drift['kind']]: (value: unknown) => string } = {
  missingValue: () => 'is empty, which the types rule out',
  unknownOption: (value) => `is ${JSON.stringify(value)}, an option that the types do not know`,
  unknownField: () => 'is not known to the server any more',
  version: (value) => `has changed: its version is ${String(value)}`,
};

interface Circumstances {
  readonly sending: Pick<Sending, 'operation' | 'write'>;
  /** What the server says. */
  readonly cause?: string;
}

/** Calls the hook once for what drifts in one way, and throws where the options say so. */
function tell(
  found: Omit<Drift, 'message'>,
  { sending: { operation, write }, cause }: Circumstances,
  { options, memory }: Watch,
): void {
  const { object, field, kind } = found;
  const place = kind === 'version' ? 'the data model' : [object, field].filter(Boolean).join('.');
  const message = `${place} ${WHAT[kind](found.value)}. Generate the client again.`;
  const key = [object, field, kind, kind === 'unknownOption' && String(found.value)].join(' ');
  if (!memory.told.has(key)) {
    memory.told.add(key);
    options.hooks?.onDrift?.({ ...found, message });
  }
  // The call that notices another version has nothing wrong with it.
  if (options.drift !== 'throw' || kind === 'version') return;
  throw new TwentyDriftError(message, {
    code: 'DRIFT',
    operation,
    field,
    isUncertain: write !== undefined && kind !== 'unknownField',
    cause,
  });
}

/** Asks for the version of the data model if the last check is long enough ago. */
async function checkVersion(send: Send, watch: Watch): Promise<void> {
  const { options, memory } = watch;
  const { checkVersionEveryMinutes, clock = realClock, hooks } = options;
  const now = clock.now();
  const isDue = now - (memory.checkedAt ?? -Infinity) >= (checkVersionEveryMinutes ?? Infinity) * 60_000;
  if (!isDue) return;
  memory.checkedAt = now;
  const operation = '$metadataVersion';
  const version = await fetchMetadataVersion(send).catch((error: unknown): undefined => {
    const details = { code: 'UNCHECKED_VERSION', operation, cause: String(error) };
    hooks?.onWarning?.(new TwentyError('the version of the data model could not be read.', details));
    return undefined;
  });
  if (version === undefined) return;
  memory.version ??= version;
  if (version === memory.version) return;
  tell({ object: '', field: '', kind: 'version', value: version }, { sending: { operation } }, watch);
}
