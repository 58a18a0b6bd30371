import fc from 'fast-check';
import type { JsonSchema } from '../../src/runtime/tools/index.js';

/** What a schema cannot say: which records there are, and which texts a server takes for a number or an address. */
export interface Known {
  /** A value for a property that has a format of its own; undefined: what the schema says. */
  readonly valueOf: (name: string, schema: JsonSchema) => fc.Arbitrary<unknown> | undefined;
}

const WORDS = fc.array(
  fc.constantFrom(
    'Ada',
    'O’Brien',
    'Zoë',
    '100%',
    'under_score',
    '"quoted"',
    'back\\slash',
    '名前',
    '🙂',
    "l'été",
    'x',
  ),
  { minLength: 1, maxLength: 3 },
);
let made = 0;

/** Texts that differ from each other, because some fields are unique. */
const text = WORDS.map((words) => `${words.join(' ')} ${(made += 1)}`);
const email = WORDS.map(() => `person${(made += 1)}@acme.example`);
const time = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

const FORMATS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  date: time.map((moment) => moment.slice(0, 10)),
  'date-time': fc.oneof(
    time,
    time.map((moment) => moment.slice(0, 10)),
  ),
  email,
  uuid: fc.uuid({ version: 4 }),
};

interface Position {
  readonly name: string;
  readonly defs: NonNullable<JsonSchema['$defs']>;
  readonly known: Known;
}

/** Values that a schema allows. */
export function valuesOf(schema: JsonSchema, position: Position): fc.Arbitrary<unknown> {
  const { defs, known, name } = position;
  const own = known.valueOf(name, schema);
  if (own) return own;
  if (schema.$ref) return valuesOf(defs[schema.$ref.replace('#/$defs/', '')] ?? {}, position);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) {
    const { anyOf, ...rest } = schema;
    const variants = anyOf.map((variant) => ({ ...rest, ...variant })).filter(isSpelledOut);
    return fc.oneof(...variants.map((variant) => valuesOf(variant, position)));
  }
  const types = typeof schema.type === 'object' ? schema.type : [schema.type ?? 'object'];
  return fc.oneof(...types.map((type) => ofType(type, schema, position)));
}

/** Whether a schema says what is in everything that it requires: what is rare is described on demand. */
const isSpelledOut = ({ required = [], properties = {} }: JsonSchema): boolean =>
  required.every((name) => properties[name] !== undefined);

function ofType(type: string, schema: JsonSchema, position: Position): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 100 });
    case 'number':
      return fc.integer({ min: -1_000_000, max: 1_000_000 });
    case 'string':
      return FORMATS[schema.format ?? ''] ?? text;
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, position), { maxLength: 3 });
    default:
      return objectsOf(schema, position);
  }
}

/** Objects with what is required, and any of the rest. */
function objectsOf({ properties = {}, required = [] }: JsonSchema, position: Position): fc.Arbitrary<object> {
  const members = Object.entries(properties).map(([name, schema]) => [name, valuesOf(schema, { ...position, name })]);
  return fc.record(Object.fromEntries(members) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: [...required],
  });
}
