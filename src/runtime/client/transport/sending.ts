import type { CallOptions } from '../options.js';

/** A request of an operation, however often it is tried. */
export interface Sending {
  /** Such as `people.findMany`. */
  readonly operation: string;
  readonly path?: '/graphql' | '/metadata';
  readonly query: string;
  readonly variables: object;
  /** The body where a file is sent; otherwise it is query and variables as JSON. */
  readonly body?: FormData;
  readonly args: CallOptions;
  /** Whether it is a write, and could do harm if it is carried out twice. */
  readonly write?: WriteKind;
  /** The root field that the answer must have. */
  readonly root?: string;
  /** Whether null is an answer to it, rather than a part of one. */
  readonly isNullable?: true;
  /** The transport keeps it up to date, for callers that must know the outcome even if the call is aborted. */
  readonly delivery?: Delivery | undefined;
}

/** `once`: a write that does harm if it is carried out twice. `repeatable`: one that does not. */
export type WriteKind = 'once' | 'repeatable';

/** What is known of the outcome of requests that write the same. */
export interface Delivery {
  /** Whether one of them may have been carried out without an answer that says so. */
  isUncertain: boolean;
}
