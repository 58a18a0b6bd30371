import type { RecordContext } from '../../records/context.js';
import type { RecordObject } from '../../records/model/record-object.js';

/** A REST request for records of one object. */
export interface RestCall {
  readonly context: RecordContext;
  readonly object: RecordObject;
  /** The id in the path; undefined where there is none. */
  readonly id: string | undefined;
  readonly query: URLSearchParams;
  /** The parsed body; undefined where there is none. */
  readonly body: unknown;
}

/** What a REST route answers. */
export interface RestResult {
  readonly status: 200 | 201;
  readonly body: unknown;
}

/** Answers one kind of request. */
export type RestRoute = (call: RestCall) => RestResult;

/** Status 200. */
export const done = (body: unknown): RestResult => ({ status: 200, body });

/** Status 201. */
export const made = (body: unknown): RestResult => ({ status: 201, body });
