import type { Fetch, Signal } from '../portable/platform.js';
import type { TwentyError } from './errors.js';

/** Options of a single call. */
export interface CallOptions {
  /** Ends the call; it then throws the signal's reason. */
  signal?: Signal;
  /** For one request, in ms; default 30,000. `Infinity` for none. */
  timeoutMs?: number;
  /** How often a request is tried again; default 10, which outlasts a server that is away for a minute. */
  retries?: number;
  /** For a call with all its attempts and waits, in ms (of a bulk operation: for each of its requests); default: none. */
  maxElapsedMs?: number;
}

/** What a read does about `undefined` inside a filter: throw, or leave the condition out, which finds more records. */
export type UndefinedInFilter = 'refuse' | 'ignore';

/** Options of a client. */
export interface ClientOptions extends CallOptions {
  /**
   * `https://api.twenty.com`, or where your server is; default: the environment's TWENTY_BASE_URL. In a page, a path
   * such as `/crm` will do. User name, password and query are not used.
   */
  baseUrl?: string;
  /**
   * The API key, or what gives it: asked once more when the server refuses a key. Default: the environment's
   * TWENTY_API_KEY. `''` where something between the client and the server adds it.
   */
  apiKey?: string | (() => string | Promise<string>);
  fetch?: Fetch;
  /** Sent with every request. */
  headers?: { [name: string]: string };
  /** Requests at a time, over all objects and `$with`; default 8. */
  concurrency?: number;
  /** Requests in any 60 seconds, over all objects and `$with`; default: as many as the server takes. */
  rateLimit?: number;
  /** Also repeats writes that may have been carried out, and do harm if carried out twice; default: no. */
  retryWrites?: boolean;
  /** Refuses every write. */
  readOnly?: boolean;
  /** For reads; default `refuse`. Writes always refuse it. */
  undefinedInFilter?: UndefinedInFilter;
  /**
   * What to do where the workspace has changed since the client was generated: `throw` a `TwentyDriftError`, `warn`, which
   * calls the hook `onDrift` once for each change (the default), or `ignore` it.
   */
  drift?: 'throw' | 'warn' | 'ignore';
  /**
   * How often a call also asks for the version of the data model, in minutes, to compare it with that of the first check
   * in this process; default: never. Another version is told to `onDrift`, and never thrown.
   */
  checkVersionEveryMinutes?: number;
  hooks?: ClientHooks;
  /** Time, for tests. */
  clock?: Clock;
}

/** Time as the client sees it. */
export interface Clock {
  /** In ms. */
  now(): number;
  /** Resolves after `ms`, or as soon as the signal is aborted. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Called along the way, for logging and tracing. What they throw is thrown by the call. */
export interface ClientHooks {
  onRequest?(request: RequestInfo): void;
  onResponse?(response: ResponseInfo): void;
  /** Before the wait for another try. */
  onRetry?(retry: RetryInfo): void;
  /** At the end of a call, once. Arguments that are refused make no call. */
  onEnd?(end: CallEnd): void;
  /** Something that the types do not know, once for each object, field and kind. Never called with `drift: 'ignore'`. */
  onDrift?(drift: Drift): void;
  /**
   * Something that works, and may not be what you expect, by the `code` of an error that is not thrown: `CUT_LIST`, a
   * nested list has as many records as a server sends at most (60), so there may be more; `CUT_GROUPS`, the same of
   * groups without a `limit`; `UNSAFE_WALK`, a walk counts its records, so that changes in between may make it miss
   * some; `UNCHECKED_VERSION`, the version of the data model could not be read. To be strict, throw it.
   */
  onWarning?(warning: TwentyError): void;
}

/** A call: one request of an operation, with all its tries. A bulk operation makes several. */
export interface CallInfo {
  /** The same in all that hooks are told of the call, and of no other call. */
  readonly callId: string;
  /** Such as `people.findMany`. */
  readonly operation: string;
}

/** A call that has ended. */
export interface CallEnd extends CallInfo {
  /** `aborted`: by the signal of the caller. */
  readonly outcome: 'done' | 'failed' | 'aborted';
  /** How many tries it took. */
  readonly attempts: number;
  /** From the beginning of the call, waits included. */
  readonly durationMs: number;
  /** What the call throws, unless it is done. */
  readonly error?: unknown;
}

/** A way in which the workspace differs from the types. */
export interface Drift {
  /** Its singular name; `''` for the data model as a whole. */
  readonly object: string;
  readonly field: string;
  /**
   * `missingValue`: null where the types have no null, as for a field that was removed. `unknownOption`: an option that
   * was added. `unknownField`: the server refuses a field that a call sends. `version`: another version of the data model.
   */
  readonly kind: 'missingValue' | 'unknownOption' | 'unknownField' | 'version';
  /** The value that the types do not know. */
  readonly value: unknown;
  /** All of it, in words. */
  readonly message: string;
}

/** A request that is about to be sent. The value of the Authorization header is left out. */
export interface RequestInfo extends CallInfo {
  /** 1 for the first try. */
  readonly attempt: number;
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly query: string;
  readonly variables: object;
}

/** An answer that has arrived. */
export interface ResponseInfo extends CallInfo {
  readonly attempt: number;
  readonly status: number;
  readonly durationMs: number;
}

/** Another try that is about to be waited for. */
export interface RetryInfo extends CallInfo {
  /** The try that failed. */
  readonly attempt: number;
  readonly delayMs: number;
  readonly error: Error;
}
