/** What the validators use of zod; `zod/mini` has it too. */
import * as zod from 'zod';

/** A schema, as the validators see it: they check values, and leave the types to generated code. */
export interface Schema {
  readonly _zod: {
    readonly def: Definition;
    run: Run;
    /** Set where an object may lack the key once it is parsed. */
    readonly optout?: string | undefined;
    /** What an enum or a literal may be. */
    readonly values?: ReadonlySet<unknown>;
  };
  readonly check: (...checks: readonly Check[]) => Schema;
}

/** What a schema was made of. */
interface Definition {
  readonly type: string;
  readonly checks?: Checks;
  /** Of text with a format. */
  readonly fn?: (text: string) => boolean;
  /** Of optional and nullable ones, unions, lists, objects. */
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly element?: Schema;
  readonly shape?: Schemas;
  /** Of pipes: what is read first, and what checks that. */
  readonly in?: Schema;
  readonly out?: Schema;
  /** Of transforms, which are the first part of a pipe here. */
  readonly transform?: (value: unknown) => unknown;
  /** What an object takes of further keys. */
  readonly catchall?: Schema;
}

type Checks = readonly { readonly _zod: { readonly check: Check } }[];

interface Payload {
  value: unknown;
  readonly issues: unknown[];
}

type Run = (payload: Payload, context: object) => Payload;

/** Schemas by key. */
export type Schemas = { readonly [key: string]: Schema };

/** A check that pushes what is wrong. */
export type Check = (payload: { readonly value: Value; readonly issues: unknown[] }) => void;

/** An object that is checked. */
export type Value = { readonly [key: string]: unknown };

/** What zod found wrong. */
export interface Issue {
  readonly code?: string;
  readonly input?: unknown;
  readonly keys?: readonly string[];
}

/** How a schema says what is wrong. */
export interface Parameters {
  readonly error: (issue: Issue) => string;
  /** Of text with a format: what JSON Schema says of it. */
  readonly pattern?: RegExp;
}

type Make<Parts extends readonly unknown[]> = (...parts: [...Parts, parameters?: Parameters]) => Schema;

// Casts below: zod's functions with the least that is needed of their types, which costs a compiler next to nothing.
export const _default = zod._default as unknown as (schema: Schema, value: null) => Schema;
export const array = zod.array as unknown as Make<[item: Schema]>;
export const boolean = zod.boolean as unknown as Make<[]>;
export const clone = zod.clone as unknown as (schema: Schema, def: object) => Schema;
export const codec = zod.codec as unknown as (
  from: Schema,
  to: Schema,
  ways: { readonly decode: (text: string) => Date; readonly encode: (date: Date) => string },
) => Schema;
export const config = zod.config as unknown as () => { readonly customError?: (issue: Issue) => string | undefined };
export const date = zod.date as unknown as Make<[]>;
export const literal = zod.literal as unknown as Make<[value: true]>;
export const maxLength = zod.maxLength as unknown as (length: number, parameters: Parameters) => Check;
export const minLength = zod.minLength as unknown as (length: number, parameters: Parameters) => Check;
export const nullable = zod.nullable as unknown as Make<[schema: Schema]>;
export const number = zod.number as unknown as Make<[]>;
export const object = zod.object as unknown as Make<[shape: Schemas]>;
export const oneOf = zod.enum as unknown as Make<[values: readonly string[]]>;
export const optional = zod.optional as unknown as Make<[schema: Schema]>;
export const pipe = zod.pipe as unknown as (from: Schema, to: Schema) => Schema;
export const record = zod.record as unknown as Make<[key: Schema, value: Schema]>;
export const registry = zod.globalRegistry as unknown as { readonly add: (schema: Schema, meta: object) => void };
export const strictObject = zod.strictObject as unknown as Make<[shape: Schemas]>;
export const string = zod.string as unknown as Make<[]>;
export const stringFormat = zod.stringFormat as unknown as Make<
  [name: string, is: RegExp | ((text: string) => boolean)]
>;
export const transform = zod.transform as unknown as (change: (value: unknown) => unknown) => Schema;
export const union = zod.union as unknown as Make<[options: readonly Schema[]]>;
export const unknown = zod.unknown as unknown as Make<[]>;

/** A number that is read from digits, too. */
export const looseNumber = (): Schema => clone(number(), { ...number()._zod.def, coerce: true });
