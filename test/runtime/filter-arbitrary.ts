import fc from 'fast-check';
import type { Field, Fields } from './filter-fields.js';

/** A filter as somebody writes it. */
export interface WrittenFilter {
  readonly [key: string]: unknown;
}

const is = fc.constantFrom('NULL', 'NOT_NULL');

function operators({ kind, values }: Field): fc.Arbitrary<WrittenFilter> {
  const value = fc.constantFrom(...values);
  const list = fc.array(value, { maxLength: 3 });
  const compared = { eq: value, neq: value, in: list, is };
  const ordered = { ...compared, gt: value, gte: value, lt: value, lte: value };
  const empty = fc.constant('');
  const texts = fc.array(fc.oneof({ weight: 3, arbitrary: value }, empty), { maxLength: 3 });
  const text = fc.oneof(value, value, value, empty, fc.constant(null));
  const pattern = value.chain((whole) => {
    const escaped = String(whole).replace(/[%_\\]/g, '\\$&');
    return fc.constantFrom(escaped, `%${escaped.slice(-2)}`, `${escaped.slice(0, 2)}%`, String(whole));
  });
  const written = {
    text: { eq: text, neq: fc.oneof(value, empty), in: texts, is, like: pattern, ilike: pattern, startsWith: value },
    email: { eq: fc.oneof(value, empty), neq: value, in: texts, is, like: value, startsWith: value, endsWith: value },
    number: ordered,
    time: ordered,
    boolean: { eq: value, is },
    option: compared,
    options: { containsAny: list, is, isEmptyArray: fc.boolean() },
    words: { containsIlike: value.map((word) => `${String(word).slice(0, 3)}%`), is, isEmptyArray: fc.boolean() },
  }[kind];
  return someOf(written);
}

/** One of the keys, seldom two or three: the more there are, the fewer records are found. */
function someOf(members: { readonly [key: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<WrittenFilter> {
  const keys = Object.keys(members);
  const choose = (length: number) => {
    const size = Math.min(length, keys.length);
    return fc.subarray(keys, { minLength: size, maxLength: size });
  };
  return fc
    .oneof(
      { weight: 6, arbitrary: choose(1) },
      { weight: 2, arbitrary: choose(2) },
      { weight: 1, arbitrary: choose(3) },
    )
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((key) => [key, members[key] ?? fc.constant(null)]))));
}

const isField = (member: Field | Fields): member is Field => typeof member['kind'] === 'string';

/** Conditions on fields side by side: parts of a composite and fields of a relation are members of their own. */
function conditions(fields: Fields): fc.Arbitrary<WrittenFilter> {
  const members = Object.entries(fields).map(
    ([key, member]) => [key, isField(member) ? operators(member) : conditions(member)] as const,
  );
  return someOf(Object.fromEntries(members));
}

/** Filters on these fields, with and, or, not around them and between them. */
export function filtersOn(fields: Fields): fc.Arbitrary<WrittenFilter> {
  const some = conditions(fields);
  const beside = (logic: fc.Arbitrary<WrittenFilter>) =>
    fc.tuple(fc.option(some, { freq: 1 }), logic).map(([own, around]) => ({ ...own, ...around }));
  const { filter } = fc.letrec<{ filter: WrittenFilter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      { weight: 2, arbitrary: some },
      { weight: 2, arbitrary: beside(fc.array(tie('filter'), { maxLength: 3 }).map((or) => ({ or }))) },
      { weight: 2, arbitrary: beside(tie('filter').map((not) => ({ not }))) },
      { weight: 1, arbitrary: beside(fc.array(tie('filter'), { maxLength: 2 }).map((and) => ({ and }))) },
    ),
  }));
  return filter;
}
