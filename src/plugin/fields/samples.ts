/** What samples of webhooks carry: kinds of the runtime, by the GraphQL scalar of a value. */
import type { SampleKind } from '../../runtime/webhooks/testing/sample-record.js';

export const SAMPLES: Readonly<Record<string, SampleKind>> = {
  ID: 'uuid',
  UUID: 'uuid',
  String: 'text',
  Time: 'text',
  Cursor: 'text',
  ConnectionCursor: 'text',
  TSVector: 'text',
  DateTime: 'dateTime',
  Date: 'date',
  Boolean: 'boolean',
  Int: 'number',
  Float: 'number',
  BigInt: 'number',
  BigFloat: 'number',
  Position: 'number',
  JSON: 'json',
  JSONObject: 'json',
  RawJSONScalar: 'json',
};

/** A sample: of a kind, or one of the options. */
export type Sample = SampleKind | { readonly option: string };
