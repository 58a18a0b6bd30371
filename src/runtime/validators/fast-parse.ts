/**
 * Values that are right, taken in one pass over the keys that they have: zod itself asks the schema of every key that an
 * object may have, and makes two objects for each. What this pass refuses is parsed by zod, which says what is wrong.
 */
import type { Schema, Value } from './zod.js';

/** Gives a copy of a value, or `REFUSED` for one that is not right. */
type Take = (value: unknown) => unknown;

const REFUSED = {};

/** Made once for each schema: filters hold filters, as deep as values go. */
const takes = new WeakMap<Schema, Take>();

/** How zod runs a schema, as far as it matters here. */
interface Context {
  readonly async?: boolean;
  readonly direction?: string;
  readonly skipChecks?: boolean;
  /** Refused as a whole: the same is not tried again for each part. */
  readonly isRefused?: true;
}

/** Makes a schema take what is right in one pass. What zod derives of it is parsed by zod alone. */
export function quick(schema: Schema): Schema {
  const { run } = schema._zod;
  let take: Take | undefined;
  schema._zod.run = (payload, context: Context) => {
    const { async, direction, skipChecks, isRefused } = context;
    if (async !== false || direction === 'backward' || skipChecks || isRefused) return run(payload, context);
    const taken = (take ??= takeOf(schema))(payload.value);
    if (taken === REFUSED) return run(payload, { ...context, isRefused: true });
    payload.value = taken;
    return payload;
  };
  return schema;
}

function takeOf(schema: Schema): Take {
  const known = takes.get(schema);
  if (known) return known;
  const take = quickest(schema);
  const { checks = [] } = schema._zod.def;
  const made: Take = (value) => {
    const taken = take(value);
    if (taken === REFUSED) return taken;
    // a check gets what its schema takes, which is no object where the schema is not one
    const payload: { value: Value; issues: unknown[] } = { value: taken as Value, issues: [] };
    for (const { _zod } of checks) _zod.check(payload);
    return payload.issues.length > 0 ? REFUSED : payload.value;
  };
  takes.set(schema, checks.length > 0 ? made : take);
  return checks.length > 0 ? made : take;
}

function quickest({ _zod }: Schema): Take {
  const { type, fn, options, element, catchall } = _zod.def;
  if (type === 'string') return (value) => (typeof value === 'string' && (!fn || fn(value)) ? value : REFUSED);
  if (type === 'number') return (value) => (Number.isFinite(value) ? value : REFUSED);
  if (type === 'boolean') return (value) => (typeof value === type ? value : REFUSED);
  if (type === 'enum' || type === 'literal') return (value) => (_zod.values?.has(value) ? value : REFUSED);
  if (type === 'array' && element) return list(takeOf(element));
  if (type === 'union' && options) return first(options);
  if (type === 'object' && catchall?._zod.def.type === 'never') return keys(_zod);
  return (value) => {
    const { issues, value: parsed } = _zod.run({ value, issues: [] }, { async: false, isRefused: true });
    return issues.length > 0 ? REFUSED : parsed;
  };
}

function first(options: readonly Schema[]): Take {
  const any: Take[] = [];
  for (const option of options) any.push(takeOf(option));
  return (value) => {
    for (const take of any) {
      const taken = take(value);
      if (taken !== REFUSED) return taken;
    }
    return REFUSED;
  };
}

const list =
  (take: Take): Take =>
  (value) => {
    if (!Array.isArray(value)) return REFUSED;
    const taken: unknown[] = value.slice();
    for (let index = 0; index < taken.length; index += 1) {
      const copied = take(taken[index]);
      if (copied === REFUSED) return REFUSED;
      taken[index] = copied;
    }
    return taken;
  };

/** A key that an object may have. */
interface Part {
  readonly take: Take;
  readonly mayBeAbsent?: boolean;
  readonly mayBeNull?: boolean;
}

function partOf(schema: Schema): Part {
  const { type, innerType } = schema._zod.def;
  if (innerType && type === 'optional') return { ...partOf(innerType), mayBeAbsent: true };
  if (innerType && type === 'nullable') return { ...partOf(innerType), mayBeNull: true };
  return { take: takeOf(schema), mayBeAbsent: false, mayBeNull: false };
}

function keys({ def }: Schema['_zod']): Take {
  let parts: { [key: string]: Part } | undefined;
  const required: string[] = [];
  const read = () => {
    const made: { [key: string]: Part } = Object.create(null);
    for (const key in def.shape) {
      const schema = def.shape[key];
      if (!schema) continue;
      made[key] = partOf(schema);
      if (schema._zod.optin === undefined) required.push(key);
    }
    return made;
  };
  return (value) => {
    if (!isPlain(value)) return REFUSED;
    parts ??= read();
    const taken: { [key: string]: unknown } = { ...value };
    for (const key in value) {
      const part = parts[key];
      if (!part) return REFUSED;
      const given = value[key];
      if (given === undefined ? part.mayBeAbsent : given === null && part.mayBeNull) continue;
      const copied = part.take(given);
      if (copied === given) continue;
      if (copied === REFUSED) return REFUSED;
      taken[key] = copied;
    }
    for (const key of required) if (!(key in taken)) return REFUSED;
    return taken;
  };
}

/** Not of a class, whose getters are no keys. */
function isPlain(value: unknown): value is Value {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
