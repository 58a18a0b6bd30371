/**
 * Parses valid values in one pass over the keys that they have. zod itself asks the schema of every key that an object may
 * have, and makes two objects for each. A value that this pass refuses is parsed again by zod, which words the issues.
 */
import type { Schema, Value } from './zod.js';

/** Returns a copy of a value, or `INVALID`. */
type Parse = (value: unknown) => unknown;

const INVALID = {};

/** One parser a schema: filters hold filters, as deep as values go. */
const parsers = new WeakMap<Schema, Parse>();

/** How zod runs a schema, as far as it matters here. */
interface Context {
  readonly async?: boolean;
  readonly direction?: string;
  readonly skipChecks?: boolean;
  /** The whole value was refused: trying each of its parts again would take as long as the value is deep. */
  readonly isRefused?: true;
}

/** Makes a schema parse valid values in one pass. zod parses what it derives of the schema by itself. */
export function withFastParse(schema: Schema): Schema {
  const { run } = schema._zod;
  let parse: Parse | undefined;
  schema._zod.run = (payload, context: Context) => {
    const { async, direction, skipChecks, isRefused } = context;
    if (async !== false || direction === 'backward' || skipChecks || isRefused) return run(payload, context);
    const parsed = (parse ??= parserOf(schema))(payload.value);
    if (parsed === INVALID) return run(payload, { ...context, isRefused: true });
    payload.value = parsed;
    return payload;
  };
  return schema;
}

function parserOf(schema: Schema): Parse {
  const known = parsers.get(schema);
  if (known) return known;
  const { checks = [] } = schema._zod.def;
  const parse = checks.length > 0 ? checkedParser(schema) : uncheckedParser(schema);
  parsers.set(schema, parse);
  return parse;
}

function checkedParser(schema: Schema): Parse {
  const parse = uncheckedParser(schema);
  const { checks = [] } = schema._zod.def;
  return (value) => {
    const parsed = parse(value);
    if (parsed === INVALID) return parsed;
    // A check gets what its schema accepts, which is no object where the schema is not of one.
    const payload: { value: Value; issues: unknown[] } = { value: parsed as Value, issues: [] };
    for (const { _zod } of checks) _zod.check(payload);
    return payload.issues.length > 0 ? INVALID : payload.value;
  };
}

function uncheckedParser({ _zod }: Schema): Parse {
  const { type, fn, options, element, catchall, in: input, out: output } = _zod.def;
  if (type === 'string') return (value) => (typeof value === 'string' && (!fn || fn(value)) ? value : INVALID);
  if (type === 'number') return (value) => (Number.isFinite(value) ? value : INVALID);
  if (type === 'boolean') return (value) => (typeof value === type ? value : INVALID);
  if (type === 'enum' || type === 'literal') return (value) => (_zod.values?.has(value) ? value : INVALID);
  if (type === 'array' && element) return arrayParser(parserOf(element));
  if (type === 'union' && options) return unionParser(options);
  if (type === 'object' && catchall?._zod.def.type === 'never') return objectParser(_zod);
  if (type === 'pipe' && input?._zod.def.transform && output) return pipeParser(input._zod.def.transform, output);
  return (value) => {
    const { issues, value: parsed } = _zod.run({ value, issues: [] }, { async: false, isRefused: true });
    return issues.length > 0 ? INVALID : parsed;
  };
}

function pipeParser(transform: Parse, output: Schema): Parse {
  const parse = parserOf(output);
  return (value) => parse(transform(value));
}

function unionParser(options: readonly Schema[]): Parse {
  const each: Parse[] = [];
  for (const option of options) each.push(parserOf(option));
  return (value) => {
    for (const parse of each) {
      const parsed = parse(value);
      if (parsed !== INVALID) return parsed;
    }
    return INVALID;
  };
}

const arrayParser =
  (parse: Parse): Parse =>
  (value) => {
    if (!Array.isArray(value)) return INVALID;
    const parsed: unknown[] = value.slice();
    for (let index = 0; index < parsed.length; index += 1) {
      const item = parse(parsed[index]);
      if (item === INVALID) return INVALID;
      parsed[index] = item;
    }
    return parsed;
  };

/** A key that an object may have. */
interface Property {
  readonly parse: Parse;
  readonly mayBeAbsent?: boolean;
  readonly mayBeNull?: boolean;
}

function propertyOf(schema: Schema): Property {
  const { type, innerType } = schema._zod.def;
  if (innerType && type === 'optional') return { ...propertyOf(innerType), mayBeAbsent: true };
  if (innerType && type === 'nullable') return { ...propertyOf(innerType), mayBeNull: true };
  return { parse: parserOf(schema), mayBeAbsent: false, mayBeNull: false };
}

function objectParser({ def }: Schema['_zod']): Parse {
  let properties: { [key: string]: Property } | undefined;
  const required: string[] = [];
  const readShape = () => {
    const read: { [key: string]: Property } = Object.create(null);
    for (const key in def.shape) {
      const schema = def.shape[key];
      if (!schema) continue;
      read[key] = propertyOf(schema);
      // What is read from text may be absent to zod, as its transform might give a value for nothing; ours gives none.
      if (schema._zod.optout === undefined) required.push(key);
    }
    return read;
  };
  return (value) => {
    if (!isPlain(value)) return INVALID;
    properties ??= readShape();
    const parsed: { [key: string]: unknown } = { ...value };
    for (const key in value) {
      const property = properties[key];
      if (!property) return INVALID;
      const given = value[key];
      if (given === undefined ? property.mayBeAbsent : given === null && property.mayBeNull) continue;
      const copy = property.parse(given);
      if (copy === given) continue;
      if (copy === INVALID) return INVALID;
      parsed[key] = copy;
    }
    for (const key of required) if (!(key in parsed)) return INVALID;
    return parsed;
  };
}

/** Whether a value is no instance of a class, whose getters are no keys. */
function isPlain(value: unknown): value is Value {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
