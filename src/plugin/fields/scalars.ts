/** What GraphQL scalars are in TypeScript. Facts: JSON values of a 2.21 server; 1.x names beside them. */

import type { Validator } from './validators.js';

/** One scalar: its type as read and, where it differs, as written. */
interface ScalarType {
  readonly read: string;
  readonly write?: string;
  readonly validator: Validator;
}

/** Types are written as generated modules see them: `twenty` is the runtime's namespace there. */
export const SCALARS: Readonly<Record<string, ScalarType>> = {
  ID: { read: 'string', validator: 'uuid' },
  UUID: { read: 'string', validator: 'uuid' },
  String: { read: 'string', validator: 'text' },
  DateTime: { read: 'string', write: 'twenty.DateInput', validator: 'dateTime' },
  Date: { read: 'string', write: 'twenty.DateInput', validator: 'date' },
  Time: { read: 'string', validator: 'text' },
  Cursor: { read: 'string', validator: 'text' },
  ConnectionCursor: { read: 'string', validator: 'text' },
  TSVector: { read: 'string', validator: 'searchVector' },
  Boolean: { read: 'boolean', validator: 'boolean' },
  Int: { read: 'number', validator: 'number' },
  Float: { read: 'number', validator: 'number' },
  BigInt: { read: 'number', validator: 'number' },
  BigFloat: { read: 'number', write: 'number | string', validator: 'decimal' },
  Position: { read: 'number', write: "number | 'first' | 'last'", validator: 'position' },
  JSON: { read: 'twenty.Json', write: 'twenty.JsonInput', validator: 'json' },
  JSONObject: { read: 'twenty.Json', write: 'twenty.JsonInput', validator: 'json' },
  RawJSONScalar: { read: 'twenty.Json', write: 'twenty.JsonInput', validator: 'json' },
};
