import { isRecord, type JsonRecord } from '../../portable/json-record.js';
import { hasOwn } from '../../portable/own-property.js';
import { notOneOf } from '../nearest.js';
import type { JsonSchema } from '../tool.js';

/** Arguments that are checked against the properties of a schema, and what was wrong with them. */
export interface CheckedArguments {
  readonly args: JsonRecord;
  readonly faults: string[];
}

/**
 * Checks arguments against the schema of a tool. Conditions and data are only looked at as a whole: what checks them
 * knows more of their values than a schema says.
 */
export function checkArguments(given: unknown, schema: JsonSchema): CheckedArguments {
  const faults: string[] = [];
  const args = given ?? {};
  if (!isRecord(args)) return { args: {}, faults: ['the arguments are no object'] };
  const { properties = {}, required = [] } = schema;
  for (const name of Object.keys(args))
    if (!hasOwn(properties, name)) faults.push(`argument ${notOneOf(name, Object.keys(properties))}`);
  for (const name of required) if (args[name] === undefined) faults.push(`${name} is missing`);
  for (const [name, property] of Object.entries(properties))
    if (args[name] !== undefined) faults.push(...faultsOf({ place: name, value: args[name], schema: property }));
  return { args, faults };
}

interface Checked {
  readonly place: string;
  readonly value: unknown;
  readonly schema: JsonSchema;
}

/** What is wrong with a value, as far as a schema without references says. */
function faultsOf({ place, value, schema }: Checked): readonly string[] {
  if (schema.enum && !schema.enum.includes(value as string | null))
    return [`${place}: ${notOneOf(value, schema.enum.map(String))}`];
  const { type } = schema;
  if (typeof type === 'string' && !hasType(value, type)) return [`${place} must be ${TYPES[type] ?? type}`];
  if (typeof value === 'number') return outOfRange({ place, value, schema });
  if (Array.isArray(value) && schema.items && isPlain(schema.items)) {
    const { items } = schema;
    return value.flatMap((item: unknown, index) =>
      faultsOf({ place: `${place}[${index}]`, value: item, schema: items }),
    );
  }
  return [];
}

/** Whether the schema is about one value. */
const isPlain = ({ $ref, anyOf, properties }: JsonSchema): boolean => !$ref && !anyOf && !properties;

const TYPES: { readonly [type: string]: string } = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const hasType = (value: unknown, type: string): boolean => {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isRecord(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
};

function outOfRange({
  place,
  value,
  schema: { minimum, maximum },
}: Checked & { readonly value: number }): readonly string[] {
  if (minimum !== undefined && value < minimum) return [`${place} is at least ${minimum}`];
  if (maximum !== undefined && value > maximum) return [`${place} is at most ${maximum}`];
  return [];
}

/** A text argument; undefined where it is absent. */
export const textArgument = (args: JsonRecord, name: string): string | undefined => {
  const value = args[name];
  return typeof value === 'string' ? value : undefined;
};

/** A number argument; undefined where it is absent. */
export const numberArgument = (args: JsonRecord, name: string): number | undefined => {
  const value = args[name];
  return typeof value === 'number' ? value : undefined;
};

/** A list argument; empty where it is absent. */
export const listArgument = (args: JsonRecord, name: string): readonly unknown[] => {
  const value: unknown = args[name];
  return Array.isArray(value) ? value : [];
};

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a value is an id, as a server makes them. */
export const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

/** What is wrong with an id. */
export const notAnId = (place: string): string =>
  `${place} is an id such as 20202020-1c0d-4a6b-9f0e-1b2c3d4e5f60, as find and search return it`;
