/** What GraphQL scalars are as JSON. Facts: values of a 2.21 server; 1.x names beside them. */
import type { Validator } from './validators.js';
import type { ValueKind } from './value-kinds.js';

/** One scalar: what it is as read and, where it differs, as written. */
interface ScalarType {
  readonly read: ValueKind;
  readonly write?: ValueKind;
  readonly validator: Validator;
}

/** Every scalar that is known. */
export const SCALARS: Readonly<Record<string, ScalarType>> = {
  ID: { read: 'text', validator: 'uuid' },
  UUID: { read: 'text', validator: 'uuid' },
  String: { read: 'text', validator: 'text' },
  DateTime: { read: 'text', write: 'date', validator: 'dateTime' },
  Date: { read: 'text', write: 'date', validator: 'date' },
  Time: { read: 'text', validator: 'text' },
  Cursor: { read: 'text', validator: 'text' },
  ConnectionCursor: { read: 'text', validator: 'text' },
  TSVector: { read: 'text', validator: 'searchVector' },
  Boolean: { read: 'boolean', validator: 'boolean' },
  Int: { read: 'number', validator: 'number' },
  Float: { read: 'number', validator: 'number' },
  BigInt: { read: 'number', validator: 'number' },
  BigFloat: { read: 'number', write: 'decimal', validator: 'decimal' },
  Position: { read: 'number', write: 'position', validator: 'position' },
  JSON: { read: 'json', validator: 'json' },
  JSONObject: { read: 'json', validator: 'json' },
  RawJSONScalar: { read: 'json', validator: 'json' },
};
