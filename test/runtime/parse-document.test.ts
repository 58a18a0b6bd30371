import fc from 'fast-check';
import { parse, print, visit, type ASTNode, type DocumentNode } from 'graphql';
import { expect, test } from 'vitest';
import { parseDocument } from '../../src/runtime/client/documents/parse-document.js';

const refuse = (reason: string) => new Error(reason);

/** A document without places, and without what is missing or empty, which libraries leave out or not. */
const bare = (document: object): unknown =>
  JSON.parse(
    JSON.stringify(document, (key, value: unknown) =>
      key === 'loc' || key === 'block' || (Array.isArray(value) && value.length === 0) ? undefined : value,
    ),
  );

const documents: readonly string[] = [
  '{people{totalCount}}',
  'query{people{totalCount}}',
  'query Q{people{totalCount}} mutation M{createPerson(data:{}){id}}',
  'subscription S { onDbEvent { id } }',
  'query Q($a: Int = 1, $b: [String!]! = ["x"], $c: [[P!]]! @d) @live(x: 1) { a }',
  '{ x: people(first: 1, orderBy: [{ createdAt: AscNullsLast }], filter: { and: [], or: [{}], not: null }) { id } }',
  '{ a(i: -0, f: 1.5e+10, g: -2E3, h: 0.1, t: true, u: false, n: null, e: ENUM, l: [1 2,,3], o: {a:1 b:2}) }',
  '{ a(query: query, on: on, null: 1, fragment: fragment) { query mutation fragment on true null } }',
  '{ ...F ... on Person @include(if: $x) { id } ... @skip(if: true) { id } ... { id } } fragment F on Query { a }',
  'query query { a } query mutation { a } query fragment { a } fragment fragment on on { a }',
  '\uFEFF{,a,,\t\r\n #c }{ "\n b # last\n}',
  '{ a(s: "", t: "a\\"b\\\\ \\/ \\b\\f\\n\\r\\t \\u00e4 \\u{1F600} \\uD83D\\uDE00 \t #no {") }',
  '{ a(s: """""", t: """a "quoted" \\""" b""", u: """\n    two\n      lines\n\n  here\n  """, v: """ x\n\ty\n\tz """) }',
  '{ a(s: """\r\n  a\r  b\n\r  c""") }',
];

test.each(documents)('a document is read as graphql reads it: %s', (text) => {
  expect(bare(parseDocument(text, refuse))).toEqual(bare(parse(text)));
});

/** A document that cannot be read, and the message. */
const unreadable: readonly (readonly [text: string, message: string])[] = [
  ['', 'line 1, column 1: expected query, mutation or fragment, found the end'],
  ['people', 'line 1, column 1: expected query, mutation or fragment, found people'],
  ['{', 'line 1, column 2: expected a name, found the end'],
  ['{a', 'line 1, column 3: expected a name, found the end'],
  ['{}', 'line 1, column 3: expected at least one before, found the end'],
  ['{a}}', 'line 1, column 4: expected query, mutation or fragment, found }'],
  ['{a(}', 'line 1, column 4: expected a name, found }'],
  ['{a(b:)}', 'line 1, column 6: expected a value, found )'],
  ['{a(b:$)}', 'line 1, column 7: expected a name, found )'],
  ['{a()}', 'line 1, column 5: expected at least one before, found }'],
  ['query Q(){a}', 'line 1, column 10: expected at least one before, found {'],
  ['query Q($a){a}', 'line 1, column 11: expected :, found )'],
  ['query', 'line 1, column 6: expected {, found the end'],
  ['fragment on on A{a}', 'line 1, column 10: expected the name of a fragment, found on'],
  ['fragment F A{a}', 'line 1, column 12: expected on, found A'],
  ['{ a\n  b(c: "x)\n}', 'line 2, column 8: expected a name, value or sign'],
  ['{a(b:"""x)}', 'line 1, column 8: expected a name, value or sign'],
  ['{a(b:"\\x")}', 'line 1, column 6: expected a text'],
  ['{a(b:"\\u{110000}")}', 'line 1, column 6: expected a text'],
  ['{a(b:01)}', 'line 1, column 6: expected a name, value or sign'],
  ['{a(b:1a)}', 'line 1, column 6: expected a name, value or sign'],
  ['{a(b:1.)}', 'line 1, column 6: expected a name, value or sign'],
  ['{a;b}', 'line 1, column 3: expected a name, value or sign'],
  ['{a\u00a0b}', 'line 1, column 3: expected a name, value or sign'],
  ['{..F}', 'line 1, column 2: expected a name, value or sign'],
  ['type A { b: C }', 'line 1, column 1: expected query, mutation or fragment, found type'],
  ['{a'.repeat(250) + '}'.repeat(250), 'line 1, column 401: expected less nesting, found {'],
  [`{a(b:${'['.repeat(250)}1${']'.repeat(250)})}`, 'line 1, column 204: expected less nesting, found ['],
  [`query($a:${'['.repeat(250)}A${']'.repeat(250)}){a}`, 'line 1, column 209: expected less nesting, found ['],
];

test.each(unreadable)('what cannot be read is refused by its place: %s', (text, message) => {
  expect(() => parseDocument(text, refuse)).toThrow(`the document cannot be read: ${message}`);
  // The language has types, too, and no limit.
  if (!/nesting|type/.test(message)) expect(() => parse(text)).toThrow();
});

const name = fc.constantFrom('a', 'id', 'people', 'query', 'on', 'null', '_x1');
const text = fc.string({ unit: fc.constantFrom('"', '\\', '\n', '\t', '#', '{', ',', 'ä', 'x', ' ') });
const sourceOf = fc.letrec<{ value: string; field: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.integer().map(String),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    text.map((each) => JSON.stringify(each)),
    text.filter((each) => !/\\|"$/.test(each)).map((each) => `"""${each.replaceAll('"""', '\\"""')}"""`),
    name.map((each) => `$${each}`),
    name,
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(' ')}]`),
    fc.dictionary(name, tie('value'), { maxKeys: 2 }).map(
      (fields) =>
        `{${Object.entries(fields)
          .map((each) => each.join(':'))
          .join()}}`,
    ),
  ),
  field: fc
    .tuple(
      fc.option(name),
      name,
      fc.dictionary(name, tie('value'), { maxKeys: 2 }),
      fc.constantFrom('', '@include(if:$x)', '@live', ' # note }\n'),
      fc.option(fc.array(tie('field'), { minLength: 1, maxLength: 3 }), { depthSize: 'small' }),
    )
    .map(([alias, field, args, directive, inner]) => {
      const given = Object.entries(args).map((each) => each.join(': '));
      return `${alias ? `${alias}: ` : ''}${field}${given.length > 0 ? `(${given.join(' ')})` : ''} ${directive}${inner ? `{${inner.join(' ')}}` : ''}`;
    }),
}));

test('any document is read as graphql reads it, or refused by both', () => {
  fc.assert(
    fc.property(sourceOf.field, fc.option(fc.nat()), (field, cut) => {
      const whole = `query Q($x: Boolean! = true) { ${field} }`;
      // Half of them are spoilt by a missing character.
      const source = cut === null ? whole : whole.slice(0, cut % whole.length) + whole.slice((cut % whole.length) + 1);
      const read = (parser: (source: string) => object) => {
        try {
          return bare(parser(source));
        } catch {
          return 'refused';
        }
      };
      expect(read((each) => parseDocument(each, refuse))).toEqual(read(parse));
    }),
    { numRuns: 400 },
  );
});

test('what is read can be printed and visited by graphql', () => {
  const source = documents[5]!;
  const document = parseDocument(source, refuse) as unknown as DocumentNode;
  expect(print(document)).toBe(print(parse(source)));
  const kinds: string[] = [];
  visit(document as ASTNode, { enter: ({ kind }) => void kinds.push(kind) });
  expect(kinds).toContain('ObjectField');
});
