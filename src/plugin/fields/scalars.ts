/** What GraphQL scalars are in TypeScript. Facts: JSON values of a 2.21 server; 1.x names beside them. */

/** One scalar: its type as read and, where it differs, as written. */
interface ScalarType {
  readonly read: string;
  readonly write?: string;
  /** Filter interface of the runtime that compares such a value. */
}

/** Types are written as generated modules see them: `twenty` is the runtime's namespace there. */
export const SCALARS: Readonly<Record<string, ScalarType>> = {
  ID: { read: 'string' },
  UUID: { read: 'string' },
  String: { read: 'string' },
  DateTime: { read: 'string' },
  Date: { read: 'string' },
  Time: { read: 'string' },
  Cursor: { read: 'string' },
  ConnectionCursor: { read: 'string' },
  TSVector: { read: 'string' },
  Boolean: { read: 'boolean' },
  Int: { read: 'number' },
  Float: { read: 'number' },
  BigInt: { read: 'number' },
  BigFloat: { read: 'number' },
  Position: { read: 'number', write: "number | 'first' | 'last'" },
  JSON: { read: 'twenty.Json' },
  JSONObject: { read: 'twenty.Json' },
  RawJSONScalar: { read: 'twenty.Json' },
};
